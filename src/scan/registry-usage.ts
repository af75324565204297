import type { ObjectLiteral } from './object-shape.js';
import type { Place, Span } from './place.js';
import type { UsageBase } from './usage-base.js';

/**
 * A list, a table, a type or a switch whose members are model ids. The members belong together: one of them changed alone would
 * break it. Unlike a `model` usage it also tells the members that feed a request.
 */
export interface RegistryUsage extends UsageBase {
  readonly kind: 'registry';
  /**
   * `list`: an array of ids, of objects or of tuples that hold one. `keys`: an object with ids for names. `union`: a type.
   * `cases`: a switch. `options`: elements of markup side by side.
   */
  readonly form: 'list' | 'keys' | 'union' | 'cases' | 'options';
  /** What it is assigned to, declared as or switched on. */
  readonly name: string;
  readonly members: readonly RegistryMember[];
  /** Members that are no ids of OpenAI's, as far as they have a text: other vendors' models, spreads, references. */
  readonly others: readonly string[];
  /** For a list and for keys: the brackets and all members, to remove some. */
  readonly literal?: ObjectLiteral;
  /** True in a test: there it says what the code under test has to do. */
  readonly inTest: boolean;
}

export interface RegistryMember {
  /** The id. */
  readonly text: string;
  /** The characters between its quotes. */
  readonly place: Place;
  /** The whole element: the object of a list, the property of a table, the element of markup. */
  readonly element: Span;
  /** What to delete so that nothing of it is left; absent where `literal` tells, and where it cannot go alone. */
  readonly removal?: Span;
  /** Numbers and texts written beside the id. */
  readonly facts: readonly RegistryFact[];
  /** True when the element holds more than the id and its facts: functions, references. */
  readonly more: boolean;
}

/** `contextWindow: 128000` beside an id. */
export interface RegistryFact {
  /** The names on the way to it, dotted: `cost.input`; empty for the value of a table itself. */
  readonly name: string;
  readonly value: number | string;
  /** The number, or the characters between the quotes. */
  readonly place: Place;
}
