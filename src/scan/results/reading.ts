import type { EnteredCall } from '../analysis/entered-call.js';
import type { ts } from '../analysis/typescript.js';
import type { RequestUsage, ResultRoot, ResultStep, ResultUsage, StreamUsage } from '../usage.js';

/** A value that is an answer, a part of it or what wraps it, on its way through the code. */
export interface Reading {
  readonly request: RequestUsage;
  /** Whether what its call throws says something of the API. */
  readonly throws: boolean;
  readonly root: ResultRoot;
  readonly steps: readonly ResultStep[];
  /** The members of the code's own objects and lists that it is put into, the outermost first; `[]` for any element. */
  readonly inside: readonly string[];
  /** The calls that it was handed into, the last first: what their functions return goes back to them alone. */
  readonly entered: EnteredCall | undefined;
  /** Set behind `.json()` and `.text()`: it is no stream any more. */
  readonly parsed?: true;
  /** Set for JSON that is parsed near a stream: what it is shows by the members that are read. */
  readonly guessed?: true;
  /** The names that it has been held by, for people. */
  readonly via: readonly ts.Node[];
}

/** What is written at the place that is being read: where its steps begin, and how many there are. */
export interface Written {
  readonly base: ts.Node;
  readonly own: number;
  readonly envelope?: ResultStep;
  readonly pattern?: ts.Node;
}

/** What becomes of a value. `nothing`: it goes no further, and nobody need know. */
export type Outcome = Pick<Partial<ResultUsage>, 'texts' | 'unseen' | 'written'> & {
  readonly use: ResultUsage['use'] | 'nothing';
};

/** One place that reads, before it is told. */
export interface FoundRead {
  readonly node: ts.Node;
  readonly reading: Reading;
  readonly written: Written;
  readonly outcome: Outcome & { readonly use: ResultUsage['use'] };
}

/** One place that walks a stream, before it is told. */
export interface FoundStream {
  readonly node: ts.Node;
  readonly whole: ts.Node;
  readonly request: RequestUsage;
  readonly form: StreamUsage['form'];
  readonly event?: string;
  readonly variable?: ts.Node;
  readonly unseen?: string;
}
