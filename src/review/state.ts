import type { Change, Plan } from '../plan/contract.js';
import { createDeck, type Deck } from './deck.js';
import type { ModelMenu } from './fitting-models.js';
import { type Answers, type Decisions, foldSteps, type Step } from './steps.js';

/** A plan and what is asked about it. */
export interface Work {
  readonly plan: Plan;
  /** Text of a file of the plan as it was when the plan was made, BOM kept. */
  source(file: string): string;
  /** The provider's models that could be written in place of the one that a change writes. */
  modelsFor(change: Change): ModelMenu;
}

/** What the keys mean at the moment. */
export type Mode =
  | { readonly kind: 'walk' }
  /** The one question about all `auto` changes. */
  | { readonly kind: 'autos' }
  | { readonly kind: 'help'; readonly back: Mode }
  | { readonly kind: 'input'; readonly purpose: InputPurpose; readonly text: string }
  | Question
  | { readonly kind: 'models'; readonly from: string; readonly options: ModelMenu['options']; readonly at: number }
  /** The summary, with the question whether to write. */
  | { readonly kind: 'finish' };

export type InputPurpose = 'goto' | 'search' | 'todo' | 'ignore';

/** A second question before an answer counts, since it concerns other changes too. */
export interface Question {
  readonly kind: 'question';
  /** `needs`: the others are needed by the change; `needed`: the others need it. */
  readonly about: 'needs' | 'needed';
  readonly others: readonly Change[];
  /** True where one of the others was left out before. */
  readonly reverses: boolean;
  /** For `y`. */
  readonly all: Answers;
  /** For `l`: only the change itself, the others are asked about one by one. */
  readonly alone?: Answers;
}

export interface ReviewState {
  readonly work: Work;
  readonly steps: readonly Step[];
  readonly decisions: Decisions;
  readonly deck: Deck;
  /** Whether `auto` changes are asked about one by one. */
  readonly showsAutos: boolean;
  /** The id of the change on the screen; empty where there is none. */
  readonly at: string;
  readonly mode: Mode;
  /** Rows of the body that have scrolled away. */
  readonly scroll: number;
  /** Whether all sources, notes and requirements are shown. */
  readonly more: boolean;
  /** A line for the person, until the next key. */
  readonly notice: string;
  /** The last text of an editor that was refused: `e` at its change goes on with it. */
  readonly draft?: Draft | undefined;
  /** Files with uncommitted changes that writing would refuse. */
  readonly dirty: readonly string[];
  readonly size: ScreenSize;
}

export interface Draft {
  /** The id of the change. */
  readonly about: string;
  readonly text: string;
}

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

export type ReviewEvent =
  /** `key`: the character, or a name such as `enter`, `escape`, `up`, `ctrl-c`. */
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'resize'; readonly size: ScreenSize }
  | { readonly kind: 'planned'; readonly work: Work; readonly moved: readonly string[] }
  | { readonly kind: 'edited'; readonly result: EditResult }
  | { readonly kind: 'stop' };

/** What came of a change's text in the editor. */
export type EditResult =
  | { readonly kind: 'edited'; readonly step: Extract<Step, { kind: 'rewrite' }> }
  | { readonly kind: 'refused'; readonly reason: string; readonly draft?: Draft };

export type Effect =
  | { readonly kind: 'save' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'edit'; readonly change: Change }
  | { readonly kind: 'end'; readonly how: 'write' | 'leave' | 'interrupted' };

export interface Reduced {
  readonly state: ReviewState;
  readonly effects: readonly Effect[];
}

/** The state with other steps, and with all that follows from them. */
export function withSteps(state: ReviewState, steps: readonly Step[], work: Work = state.work): ReviewState {
  const decisions = foldSteps(steps);
  return { ...state, work, steps, decisions, deck: createDeck(work.plan, decisions) };
}

export function currentChange({ deck, at }: ReviewState): Change | undefined {
  return deck.byId.get(at);
}

/** The changes that are asked about one by one. */
export function walkedChanges({ deck, showsAutos }: ReviewState): Change[] {
  return deck.changes.filter(({ tier }) => showsAutos || tier !== 'auto');
}

export function isOpen({ decisions }: ReviewState, { id }: Change): boolean {
  return !decisions.answers.has(id);
}

/** The `auto` changes without an answer. */
export function openAutos(state: ReviewState): Change[] {
  return state.deck.changes.filter((change) => change.tier === 'auto' && isOpen(state, change));
}

export const stay = (state: ReviewState, notice = ''): Reduced => ({ state: { ...state, notice }, effects: [] });
