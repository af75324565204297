/** The plan: what would change, why, and what nobody but a person can settle. Plain data, deterministic. */
import type { Catalog } from '../providers/catalog.js';
import type { RetiredBase } from '../providers/known-hosts.js';
import type { ProviderData } from '../providers/schema.js';
import type { Target } from '../providers/target.js';
import type { Place, Problem, SkipReason, Usage, UsageKind, UsageOf } from '../scan/usage.js';
import type { MoveOptions } from './move-options.js';

export type { Target } from '../providers/target.js';
export type { Place, Span } from '../scan/usage.js';
export type { MoveOptions } from './move-options.js';

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

// ---------------------------------------------------------------------------------------------------------------------
// Rules

interface ProposalBase {
  readonly title: string;
  readonly usages: readonly Usage[];
  readonly sources?: readonly Source[];
}

/** A change as a rule proposes it: the plan adds id, group and what it requires. */
export interface ChangeProposal extends ProposalBase {
  readonly kind: 'change';
  readonly tier: Exclude<Tier, 'manual'>;
  readonly edits: readonly Edit[];
  /** Edits that others may want too and that hurt nobody when made alone, such as a new line in an env file: they tie nothing together. */
  readonly additions?: readonly Edit[];
  /** What it shares with others though no edit shows it, such as a variable that keeps its name: changes with an equal link move together. */
  readonly links?: readonly string[];
  /** Clients that have to move first. Unlike those among the usages, they are not tied to each other by it. */
  readonly after?: readonly UsageOf<'client'>[];
  readonly why: string;
}

export interface FindingProposal extends ProposalBase {
  readonly kind: 'finding';
  readonly severity: 'action' | 'info';
  readonly todo?: string;
  /** Defaults to the first usage. */
  readonly place?: Place;
  /** The clients it speaks of move only after a look (`review`): set for what breaks when the client moves. */
  readonly holds?: boolean;
}

export type Proposal = ChangeProposal | FindingProposal;

/** Where a client points, seen from the target. */
export type HostVerdict =
  /** `unless`: what else it can be at run time; then a person has to look. */
  | { readonly kind: 'openai'; readonly unless?: string }
  | { readonly kind: 'target' }
  /** The target, at an address that is shut. */
  | { readonly kind: 'retired'; readonly base: RetiredBase }
  /** Another vendor, or a gateway: left alone and listed. */
  | { readonly kind: 'other'; readonly host: string }
  /** Set by the user at run time. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What is known before anything is decided: the scan as it is, and what is asked of the move. */
export interface Scanned {
  readonly target: Target;
  readonly provider: ProviderData;
  readonly options: MoveOptions;
  /** `--model from=to` and the config's `models`. */
  readonly modelOverrides: Readonly<Record<string, string>>;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly usages: readonly Usage[];
  /** Text of a scanned file, BOM kept. */
  source(file: string): string;
}

/** What a rule may ask. Pure: the same scan and target give the same answers. */
export interface RuleContext {
  readonly target: Target;
  readonly provider: ProviderData;
  /** All providers of the run. */
  readonly catalog: Catalog;
  /** `--model from=to` and the config's `models`. */
  readonly modelOverrides: Readonly<Record<string, string>>;
  readonly options: MoveOptions;
  /** Today, `YYYY-MM-DD`: for retirements and stale facts. Given from outside so that plans stay deterministic. */
  readonly today: string;
  /** Calls that a rule converts to another API are told as they will be. */
  readonly usages: readonly Usage[];
  /** The same as they are written now: for the rules that convert calls. */
  readonly scanned: Scanned;
  /** Text of a scanned file, BOM kept. */
  source(file: string): string;
  hostOf(client: UsageOf<'client'>): HostVerdict;
  /** True when a client points where it cannot stay: at OpenAI, or at an address of the target that is shut. */
  leaves(client: UsageOf<'client'>): boolean;
  /** True for a client none of whose calls the target can serve: it is better left where it works. */
  isStuck(client: UsageOf<'client'>): boolean;
  /** True when the usage is (or hangs on) a client that is to move or has already moved to the target. */
  moves(usage: Usage): boolean;
  clientsOf(request: UsageOf<'request'>): readonly UsageOf<'client'>[];
  /** Its calls that go the same way as the rules that ask. */
  requestsOf(client: UsageOf<'client'>): readonly UsageOf<'request'>[];
  /** True for a call that goes another way than its client, and needs one of its own. */
  isSplit(request: UsageOf<'request'>): boolean;
}

/** Turns usages into changes and findings for a target. One folder each under `transforms/rules/`. */
export interface Rule<K extends UsageKind = UsageKind> {
  readonly id: string;
  /** One line for lists. */
  readonly summary: string;
  readonly handles: readonly K[];
  propose(usage: UsageOf<K>, context: RuleContext): readonly Proposal[];
  /** True for a client of OpenAI that the rule cannot move: then its calls stay too, since half a move is worse than none. */
  blocks?(client: UsageOf<'client'>, context: RuleContext): boolean;
  /**
   * A call as it will be once this rule has changed it, e.g. a chat call that is a Responses call now: every rule, this one too,
   * is asked about that. Its properties are those that stay, with their places in the text as it is now.
   */
  converts?(request: UsageOf<'request'>, scanned: Scanned): UsageOf<'request'> | undefined;
  /** The scan as it will be once this rule has lifted code to another version of its SDK: that is what every rule is asked about. */
  lifts?(scanned: Scanned): Scanned;
}

/** A rule of whatever kind: the runner hands it only the usages that it handles. */
export interface AnyRule extends Omit<Rule, 'propose'> {
  propose(usage: Usage, context: RuleContext): readonly Proposal[];
}

/** What a provider's transform is made of. */
export interface Recipe {
  readonly provider: string;
  readonly rules: readonly AnyRule[];
}
