import { chooseFor } from '../../../src/plan/choose-for.js';
import type { RuleContext, Source } from '../../../src/plan/contract.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import type { ModelChoice } from '../../../src/providers/choose-model.js';
import { inWords } from '../../../src/providers/model-needs.js';

export { isForeign } from '../../../src/plan/choose-for.js';

/** The model for a set of calls that share one. */
export function choose(from: string | undefined, requests: readonly ModelRequest[], context: RuleContext): ModelChoice {
  return chooseFor(from, requests, requests[0]?.api ?? 'chat', context);
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

/** What works today is changed by nobody but a person, and so is what is built on a preview, for which nothing is promised. */
export function choiceDoubts({ id, stillAnswers }: ModelChoice, { provider }: RuleContext): string[] {
  const isPreview = provider.models.some((model) => model.id === id && model.status === 'preview');
  return [
    ...(stillAnswers ? ['It answers for now: compare what the two say.'] : []),
    ...(isPreview ? [`${id} is a preview: it may change or end without notice.`] : []),
  ];
}

export function sourcesOf(choice: ModelChoice): Source[] {
  return [...choice.sources];
}

const capitalise = (text: string): string =>
  /^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
