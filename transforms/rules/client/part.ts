import type { Edit, FindingProposal } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';

export type Client = UsageOf<'client'>;

/** An option to write into the client's argument: `text` becomes a string in the file's quotes, `expression` stays as it is. */
export type NewOption = { readonly name: string } & (
  | { readonly text: string; readonly expression?: never }
  | { readonly expression: string; readonly text?: never }
);

/** What one side of a client (its key, its base URL, its other options) adds to the change. */
export interface Part {
  readonly edits?: readonly Edit[];
  readonly insert?: readonly NewOption[];
  /** An argument to write behind the options. */
  readonly behind?: string;
  /** Why a person has to look at it; none: it can be applied as it is. */
  readonly doubts?: readonly string[];
  readonly findings?: readonly FindingProposal[];
}
