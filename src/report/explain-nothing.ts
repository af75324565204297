import { baselineSentences } from '../messages/baseline-sentences.js';
import { ignoreSentences } from '../messages/ignore-sentences.js';
import { retiredSentences } from '../messages/retired-sentences.js';
import { sentences } from '../messages/sentences.js';
import type { Plan, Target } from '../plan/contract.js';
import type { Usage, Value } from '../scan/usage.js';
import { countWork } from './count-work.js';

/** Why there is nothing to do, in one sentence; undefined when there is something. */
export function explainNothing(plan: Plan): string | undefined {
  const work = countWork(plan);
  if (work.auto + work.review + work.manual > 0) return undefined;
  if (plan.problems.some(({ blocking }) => blocking)) return sentences.nothing.thatCouldBeRead;
  if (plan.baseline) return baselineSentences.nothingNew;
  if (plan.partial) return baselineSentences.nothingChosen;
  if (plan.scanned.files === 0) return sentences.nothing.noFiles;
  if (plan.usages.length === 0) return explainNoUsages(plan);
  if (plan.ignored) return ignoreSentences.nothingElse;
  if (plan.fromRetired) return retiredSentences.nothingEnding(plan.target.provider);
  if (plan.usages.some((usage) => isOnTarget(usage, plan.target)))
    return sentences.nothing.alreadyOn(plan.target.provider);
  return explainNoCalls(plan.usages) ?? sentences.nothing.nothingToMove(plan.target.provider);
}

function explainNoUsages({ fromRetired, target, scanned }: Plan): string {
  return fromRetired
    ? retiredSentences.noUse(target.provider, scanned.files)
    : sentences.nothing.noOpenAI(scanned.files);
}

/** What to say of usages none of which is a client or a call. */
export function explainNoCalls(usages: readonly Usage[]): string | undefined {
  if (usages.some(({ kind }) => kind === 'client' || kind === 'request')) return undefined;
  return sentences.nothing.noCalls(new Set(usages.map(({ file }) => file)).size);
}

function isOnTarget(usage: Usage, { baseURL, keyEnv }: Target): boolean {
  switch (usage.kind) {
    case 'client':
      return mentions(usage.baseURL, baseURL, keyEnv) || mentions(usage.apiKey, baseURL, keyEnv);
    case 'env-read':
    case 'env-entry':
      return usage.name === keyEnv;
    default:
      return false;
  }
}

function mentions(value: Value | undefined, baseURL: string, keyEnv: string): boolean {
  return (value?.leaves ?? []).some(
    (leaf) =>
      (leaf.kind === 'env' && leaf.name === keyEnv) ||
      (leaf.kind === 'text' && leaf.pieces.some((piece) => piece.kind === 'text' && piece.text.startsWith(baseURL))),
  );
}
