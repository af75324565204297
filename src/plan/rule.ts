/** What a rule is: what it is told, what it may ask and what it proposes. */
import type { Catalog } from '../providers/catalog.js';
import type { RetiredBase } from '../providers/known-hosts.js';
import type { ProviderData } from '../providers/schema.js';
import type { Target } from '../providers/target.js';
import type { Place, Usage, UsageKind, UsageOf } from '../scan/usage.js';
import type { Edit, Source, Tier } from './contract.js';
import type { MoveOptions } from './move-options.js';

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
  /** True where the compiler wants `process.env['NAME']`. */
  wantsBrackets(file: string): boolean;
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
