import { sentences } from '../messages/sentences.js';
import type { Plan, Target } from '../plan/contract.js';
import type { Usage, Value } from '../scan/usage.js';
import { countWork } from './count-work.js';

/** Why there is nothing to do, in one sentence; undefined when there is something. */
export function explainNothing(plan: Plan): string | undefined {
  const work = countWork(plan);
  if (work.auto + work.review + work.manual > 0) return undefined;
  if (plan.problems.some(({ blocking }) => blocking)) return sentences.nothing.thatCouldBeRead;
  if (plan.scanned.files === 0) return sentences.nothing.noFiles;
  if (plan.usages.length === 0) return sentences.nothing.noOpenAI(plan.scanned.files);
  return plan.usages.some((usage) => isOnTarget(usage, plan.target))
    ? sentences.nothing.alreadyOn(plan.target.provider)
    : sentences.nothing.nothingToMove(plan.target.provider);
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
