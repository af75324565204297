import type { RuleContext, Source } from '../../../src/plan/contract.js';
import { needsOf, type TextRequest } from '../../../src/plan/needs.js';
import { chooseModel, type ModelChoice } from '../../../src/providers/choose-model.js';
import { inWords } from '../../../src/providers/model-needs.js';
import { recogniseOpenAIModel } from '../../../src/providers/openai-ids.js';

/** The model for a set of calls that share one. */
export function choose(from: string | undefined, requests: readonly TextRequest[], context: RuleContext): ModelChoice {
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
export function explain(choice: ModelChoice, api: TextRequest['api']): string {
  const sentences = [choice.why];
  if (choice.gaveUp.length > 0) sentences.push(`It lacks ${inWords(choice.gaveUp)}`);
  if (choice.runnerUp !== undefined) sentences.push(`Next best: ${choice.runnerUp}`);
  if (api === 'embeddings') sentences.push('Old and new vectors do not mix: embed the stored texts again');
  return sentences.map((sentence) => `${capitalise(sentence)}.`).join(' ');
}

export function sourcesOf(choice: ModelChoice): Source[] {
  return choice.sources.map(({ url, date }) => ({ url, date }));
}

const capitalise = (text: string): string =>
  /^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
