import type { Place, Span } from './place.js';
import type { SchemaHelper } from './schema-helper.js';
import type { Value } from './value.js';

/**
 * `key: value`, `key`, `key() {}`, or a later `object.key = value` (`assignment`). A positional `argument` is told as a property
 * too: `openai('gpt-4o')` has a `model`. It has no name of its own in the code: name, value and removal are the argument.
 */
export interface Property {
  /** OpenAI's name for it, in a request; the option's own in a client. */
  readonly name: string;
  /** What the code calls it, where the library has a name of its own: `maxTokens` for `max_tokens`. */
  readonly written?: string;
  readonly form: 'pair' | 'shorthand' | 'method' | 'assignment' | 'argument';
  /** The whole property, without its comma. For an assignment the whole statement. */
  readonly place: Place;
  readonly nameSpan: Span;
  /** Equal to `nameSpan` for a shorthand property. */
  readonly valueSpan: Span;
  /** What to delete so that nothing of the property is left: its comma, its line, a comment behind it on that line. */
  readonly removal: Span;
  readonly value: Value;
  /** The object literal that is the value, wherever it is written. */
  readonly object?: ObjectShape;
  /** For an array literal: its elements that are object literals. */
  readonly elements?: readonly ObjectShape[];
  /** What is spread into or pushed onto that array and cannot be seen, e.g. `...history`. */
  readonly unseenElements?: readonly string[];
  /** The helper of the SDK that makes the value, wherever it is called. */
  readonly helper?: SchemaHelper;
  /** What a value that does not fold is by its type; absent where nothing tells. */
  readonly type?: ValueType;
  /** True inside a conditional spread or an `if`: it may be absent at run time. */
  readonly conditional: boolean;
}

/** The type of a value, as far as a rule has to know it. */
export interface ValueType {
  /** `either`: a text or a list. `messages`: a list whose members have a role and a text as their content. */
  readonly kind: 'text' | 'list' | 'messages' | 'either' | 'object';
  /** True when it may be `undefined` or `null`. */
  readonly optional: boolean;
}

/** An object as far as it can be seen: properties from its literal, from spread literals and from later assignments. */
export interface ObjectShape {
  /** The braces of the literal where new properties go; absent where no literal is in sight. */
  readonly literal?: ObjectLiteral;
  readonly properties: readonly Property[];
  /** What could not be seen, e.g. `spread of options.extra`. Empty: the list of properties is complete. */
  readonly unseen: readonly string[];
}

/** Where and how to write a new property into an object literal. */
export interface ObjectLiteral {
  readonly place: Place;
  /** Spans of the own properties and spreads as written, in order. */
  readonly members: readonly Span[];
  readonly trailingComma: boolean;
}
