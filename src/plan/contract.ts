/** The plan: what would change, why, and what nobody but a person can settle. Plain data, deterministic. */
import type { Target } from '../providers/target.js';
import type { Place, Problem, SkipReason, Usage } from '../scan/usage.js';

export type { Target } from '../providers/target.js';
export type { Place, Span } from '../scan/usage.js';
export type { MoveOptions } from './move-options.js';
export type {
  AnyRule,
  ChangeProposal,
  FindingProposal,
  HostVerdict,
  Proposal,
  Recipe,
  Rule,
  RuleContext,
  Scanned,
} from './rule.js';

/** Replace `[start, end)` of a file by `text`. The only way anything is ever written. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `auto`: proven and verified. `review`: a decision is needed. `manual`: no edit is possible (an `action` finding). */
export type Tier = 'auto' | 'review' | 'manual';

/** Where a fact comes from. */
export interface Source {
  readonly url: string;
  readonly date: string;
  /** Set where the fact rests on one source alone, or sources disagree: a change that it decides is for a person. */
  readonly unverified?: true;
}

/** The unit that a person accepts or rejects: edits, maybe in several files, that make sense only together. */
export interface Change {
  readonly id: string;
  readonly rule: string;
  /** The client that this belongs to: a client moves with all its requests. */
  readonly group: string;
  /** What it is applied at: its own tier, or the worst among the changes it requires. */
  readonly tier: Exclude<Tier, 'manual'>;
  /** Set when `tier` was raised: the titles of what raised it. */
  readonly heldBy: readonly string[];
  /** Changes without which this one would leave broken code. */
  readonly requires: readonly string[];
  readonly usages: readonly string[];
  readonly edits: readonly Edit[];
  readonly title: string;
  readonly why: string;
  readonly sources: readonly Source[];
}

/** Something to know that no edit settles. `action`: someone must do it. `info`: nothing is left to do. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: 'action' | 'info';
  readonly usages: readonly string[];
  readonly place: Place & { readonly position: { readonly line: number; readonly column: number } };
  readonly title: string;
  /** What to do, in the imperative; empty for `info` that needs nothing. */
  readonly todo: string;
  readonly sources: readonly Source[];
}

export interface Plan {
  readonly schema: 1;
  readonly target: Target;
  /** Folders whose code goes elsewhere than the rest, as the configuration names them. */
  readonly packages?: readonly { readonly folders: string; readonly target: Target }[];
  /** Input files of the edits, with the SHA-256 of their bytes. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly usages: readonly Usage[];
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** What comments in the code keep out of the plan. */
  readonly ignored?: readonly Ignored[];
  /** Set where the provider's own retired models and addresses were looked for, and not OpenAI. */
  readonly fromRetired?: true;
  /** Set where only a part was asked for, by rule or by file. */
  readonly partial?: true;
  /** Set where only what is not in a baseline was asked for: how the whole compares with it. */
  readonly baseline?: BaselineCounts;
  readonly scanned: ScanCounts;
}

/** A change or finding that a comment in the code keeps out of a plan. */
export interface Ignored {
  readonly id: string;
  readonly rule: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly title: string;
  /** As the comment gives it; may be empty. */
  readonly reason: string;
  /** Set where no comment speaks of it: the ignored change without which it would leave broken code. */
  readonly needs?: string;
}

/** How a plan compares with what a baseline holds. */
export interface BaselineCounts {
  readonly added: number;
  readonly known: number;
  readonly moved: number;
  readonly resolved: number;
}

export interface ScanCounts {
  readonly files: number;
  readonly candidates: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
}
