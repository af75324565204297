import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
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
  if (choice.gaveUp.length > 0) sentences.push(t`It lacks ${inWords(choice.gaveUp)}`);
  if (choice.runnerUp !== undefined) sentences.push(t`Next best: ${choice.runnerUp}`);
  if (api !== 'chat') sentences.push(AFTERWORDS[api]);
  return joinSentences(sentences.map((sentence) => t`${capitalise(sentence)}.`));
}

const AFTERWORDS: Readonly<Record<Exclude<ModelRequest['api'], 'chat'>, string>> = {
  get embeddings() {
    return t`Old and new vectors do not mix: embed the stored texts again`;
  },
  get images() {
    return t`Its pictures look different: see some of them`;
  },
  get speech() {
    return t`Its voices sound different: listen to them`;
  },
  get transcriptions() {
    return t`It may understand other words: compare some transcripts`;
  },
};

/** What works today is changed by nobody but a person, and so is what is built on a preview, for which nothing is promised. */
export function choiceDoubts({ id, stillAnswers }: ModelChoice, { provider }: RuleContext): string[] {
  const isPreview = provider.models.some((model) => model.id === id && model.status === 'preview');
  return [
    ...(stillAnswers ? [t`It answers for now: compare what the two say.`] : []),
    ...(isPreview ? [t`${id} is a preview: it may change or end without notice.`] : []),
  ];
}

export function sourcesOf(choice: ModelChoice): Source[] {
  return [...choice.sources];
}

const capitalise = (text: string): string =>
  /^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
