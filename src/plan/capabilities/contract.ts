import type { Place, Source } from '../contract.js';

/** What a provider does with a part of a call that OpenAI takes. */
export type Verdict = 'rejects' | 'ignores' | 'differs' | 'unverified';

export interface CapabilityNote {
  readonly verdict: Verdict;
  /** The part of the call: `temperature`, `role developer`, `chat`. */
  readonly subject: string;
  /** A sentence without its full stop. */
  readonly text: string;
  /** Where that part is written, if it is in sight. */
  readonly place?: Place;
  readonly source: Source;
}

/** One call site, judged by the model that would be written for it. */
export interface SiteCapabilities {
  /** The request's id. */
  readonly usage: string;
  readonly file: string;
  readonly position: { readonly line: number; readonly column: number };
  readonly method: string;
  /** From the model in the code to the provider's; `null` where it has none, `undefined` in `from` for one known only at run time. */
  readonly models: readonly { readonly from: string | undefined; readonly to: string | null }[];
  /** The worst first. */
  readonly notes: readonly CapabilityNote[];
}

/** What a whole codebase meets at a provider. */
export interface Capabilities {
  /** What concerns every call alike. */
  readonly everywhere: readonly CapabilityNote[];
  readonly sites: readonly SiteCapabilities[];
}
