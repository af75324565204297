import type { RuleContext, Source } from '../../../src/plan/contract.js';
import { type ModelRequest, needsOf } from '../../../src/plan/needs.js';
import { chooseModel, type ModelChoice } from '../../../src/providers/choose-model.js';
import { inWords } from '../../../src/providers/model-needs.js';
import { recogniseOpenAIModel } from '../../../src/providers/openai-ids.js';

/** The model for a set of calls that share one. */
export function choose(from: string | undefined, requests: readonly ModelRequest[], context: RuleContext): ModelChoice {
  const { provider, modelOverrides: overrides, today } = context;
  const api = requests[0]?.api ?? 'chat';
  return chooseModel({ provider, from, needs: needsOf(requests, api), overrides, today });
}

/** True for an id that is neither OpenAI's nor the provider's: then nothing is known of what the call wants. */
export function isForeign(id: string, { provider, modelOverrides }: RuleContext): boolean {
  const isKnown = provider.models.some((each) => each.id === id) || Object.hasOwn(modelOverrides, id);
  return !isKnown && recogniseOpenAIModel(id) === null;
}

/** Why this model, what it cannot do, and what comes next: a few sentences. */
export function explain(choice: ModelChoice, api: ModelRequest['api']): string {
  const sentences = [choice.why];
  if (choice.gaveUp.length > 0) sentences.push(`It lacks ${inWords(choice.gaveUp)}`);
  if (choice.runnerUp !== undefined) sentences.push(`Next best: ${choice.runnerUp}`);
  if (api !== 'chat') sentences.push(AFTERWORDS[api]);
  return sentences.map((sentence) => `${capitalise(sentence)}.`).join(' ');
}

const AFTERWORDS: Readonly<Record<Exclude<ModelRequest['api'], 'chat'>, string>> = {
  embeddings: 'Old and new vectors do not mix: embed the stored texts again',
  images: 'Its pictures look different: see some of them',
  speech: 'Its voices sound different: listen to them',
  transcriptions: 'It may understand other words: compare some transcripts',
};

export function sourcesOf(choice: ModelChoice): Source[] {
  return choice.sources.map(({ url, date }) => ({ url, date }));
}

const capitalise = (text: string): string =>
  /^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
