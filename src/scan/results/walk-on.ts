import type { ts } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import type { FoundRead, FoundStream, Outcome, Reading, Written } from './reading.js';

/** Takes what the walk finds. */
export interface Telling {
  tell(read: FoundRead): void;
  tellStream(stream: FoundStream): void;
}

/** The walk that follows an answer forward: its parts call each other through this. */
export interface WalkOn extends Telling {
  readonly context: ScanContext;
  /** From an expression that carries the value. `held` says that places further on were told. */
  follow(expression: ts.Node, reading: Reading, written?: Written): Outcome;
  /** From a name or a pattern that takes the value. */
  bind(name: ts.BindingName, reading: Reading, base?: ts.Node): Outcome;
  /** What becomes of the value of an expression that no member is read of. */
  consume(expression: ts.Node, reading: Reading): Outcome;
  /** Tells a place, where there is something to tell of it. */
  arrive(node: ts.Node, reading: Reading, written: Written, outcome: Outcome): Outcome;
}

export const NOTHING: Outcome = { use: 'nothing' };
export const VALUE: Outcome = { use: 'value' };
export const HELD: Outcome = { use: 'held' };

export function handed(unseen: string): Outcome {
  return { use: 'handed', unseen };
}

/** Of several ways that a value takes: one on which more was told says most. */
export function strongest(outcomes: readonly Outcome[]): Outcome {
  for (const use of ['held', 'handed'] as const) {
    const found = outcomes.find((outcome) => outcome.use === use);
    if (found) return found;
  }
  return VALUE;
}
