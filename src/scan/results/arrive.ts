import { calleeOf } from '../callee-of.js';
import { isLeaf } from './answer-names.js';
import { mayStream } from './may-stream.js';
import type { FoundRead, Outcome, Reading, Written } from './reading.js';
import { HELD, type Telling, VALUE } from './walk-on.js';

/** Tells a place that a value has come to, where there is something to tell of it; `held` says so to who led there. */
export function arriveAt(place: Omit<FoundRead, 'outcome'>, outcome: Outcome, telling: Telling): Outcome {
  const { node, reading, written } = place;
  if (reading.inside.length > 0) return outcome;
  const writesSteps = written.own > 0 || written.envelope !== undefined;
  const settled = settle(outcome, reading, writesSteps);
  const { use, unseen } = settled;
  if (use === 'nothing' || !isWorthTelling(use, reading, writesSteps)) return settled;
  if (use === 'handed' && isStream(reading, written, unseen)) {
    const given = unseen ? { unseen } : {};
    telling.tellStream({ node, whole: node.parent, request: reading.request, form: 'handed', ...given });
  } else telling.tell({ ...place, outcome: { ...settled, use } });
  return HELD;
}

/** A text that goes elsewhere is used there: only what has members can leave sight. What goes no further was read all the same. */
function settle(outcome: Outcome, reading: Reading, writesSteps: boolean): Outcome {
  if (outcome.use === 'handed' && isLeaf(reading)) return VALUE;
  return outcome.use === 'nothing' && writesSteps ? VALUE : outcome;
}

/** Where no member is written, only what becomes of the whole can be told; of errors and of what is only likely it says nothing. */
function isWorthTelling(use: Outcome['use'], { root, guessed, steps }: Reading, writesSteps: boolean): boolean {
  if (writesSteps || use === 'compared') return true;
  if (root === 'error' || (guessed && steps.length === 0)) return false;
  return use === 'handed' || use === 'looped';
}

/** A stream that goes elsewhere as a whole: one for sure, or the body of a response that may be one. A log is no use of it. */
function isStream(reading: Reading, { envelope }: Written, unseen?: string): boolean {
  const callee = calleeOf({ unseen });
  if (callee.startsWith('console.')) return false;
  if (envelope?.name === 'body' && /\bResponse$/.test(callee)) return true;
  return mayStream(reading) && (reading.request.stream === 'yes' || envelope?.name === 'body');
}
