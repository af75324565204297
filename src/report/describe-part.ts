import { baselineSentences } from '../messages/baseline-sentences.js';
import { ignoreSentences } from '../messages/ignore-sentences.js';
import type { Plan } from '../plan/contract.js';
import { explainNothing } from './explain-nothing.js';

/** What a plan does not hold though the code would have it there, a sentence for each reason. */
export function describePart(plan: Plan): string[] {
  const { partial, ignored = [] } = plan;
  const followers = ignored.filter(({ needs }) => needs !== undefined).length;
  return [
    ...(partial && explainNothing(plan) === undefined ? [baselineSentences.partial] : []),
    ...(ignored.length > 0 ? [ignoreSentences.ignored(ignored.length - followers, followers)] : []),
  ];
}
