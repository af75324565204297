import type { Change } from '../../plan/contract.js';
import type { UsageOf } from '../../scan/usage.js';
import { findNeeded } from '../deck.js';
import type { ReviewState } from '../state.js';
import { describeBody, type KnownBody } from './describe-body.js';

/** A request's body now, and with a change and all that goes along with it. */
export interface ComparedRequest {
  readonly request: UsageOf<'request'>;
  readonly before: KnownBody;
  readonly after: KnownBody;
}

/** The calls whose body a change alters, as far as that is known. */
export function compareRequests({ deck, decisions, work }: ReviewState, change: Change): ComparedRequest[] {
  const isLeft = ({ id }: Change): boolean => (decisions.answers.get(id)?.kind ?? 'accept') !== 'accept';
  const along = findNeeded(deck, [change.id]).filter((each) => !isLeft(each));
  const own = { source: work.source, edits: change.edits };
  const all = { source: work.source, edits: [change, ...along].flatMap(({ edits }) => edits) };
  return work.plan.usages.flatMap((usage): ComparedRequest[] => {
    if (usage.kind !== 'request' || usage.parameters === undefined || !change.usages.includes(usage.id)) return [];
    const before = describeBody(usage.parameters, { ...own, edits: [] });
    const alone = describeBody(usage.parameters, own);
    const after = describeBody(usage.parameters, all);
    if (before === undefined || after === undefined || JSON.stringify(before) === JSON.stringify(alone)) return [];
    return [{ request: usage, before, after }];
  });
}
