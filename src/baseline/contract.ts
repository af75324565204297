/** What a baseline keeps of a change, a finding or a usage: what it is, and how to know it again. */
export interface BaselineItem {
  /** Of rule, file, symbol and title, or of a usage: see src/scan/usage-id.ts. */
  readonly id: string;
  /** The rule, or the kind of usage. */
  readonly rule: string;
  readonly file: string;
  /** Dotted path of the functions and classes around it; empty at the top of a module. */
  readonly symbol: string;
  /** For people. */
  readonly title: string;
  /** Of the line that it stands on, white space aside: it moves with the code, from file to file. */
  readonly text: string;
}

/** A file of what was there on a day: what is in it does not fail a check. */
export interface Baseline {
  readonly schema: 1;
  /** Where the plan was for; null for the usages of OpenAI as such. */
  readonly target: { readonly provider: string; readonly region: string } | null;
  readonly items: readonly BaselineItem[];
}

/** What is different from a baseline. */
export interface Comparison {
  /** The ids of what is not in the baseline. */
  readonly added: ReadonlySet<string>;
  /** How much is in both at the same place. */
  readonly known: number;
  /** What is gone. */
  readonly resolved: readonly BaselineItem[];
  /** What stands in another file now. */
  readonly moved: readonly { readonly from: BaselineItem; readonly to: BaselineItem }[];
}
