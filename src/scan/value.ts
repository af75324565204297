import type { Place } from './place.js';

/** A stretch of text that ends up in a folded string: written somewhere (`text`), or known only at run time (`hole`). */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The characters between the quotes; offsets map one to one to `text`. Absent when escapes make that untrue. */
      readonly place?: Place;
    }
  | {
      readonly kind: 'hole';
      readonly reason: string;
      /** Set when the hole is filled from the environment. */
      readonly env?: { readonly name: string; readonly place?: Place };
    };

/**
 * One thing that an expression can evaluate to.
 * `text`: a string folded from pieces (one piece for a plain literal). `env`: an environment variable.
 * `constant`: a number, boolean or null. `unknown`: decided where constants do not reach.
 */
export type Leaf = (
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'env';
      readonly name: string;
      /** The characters of the variable's name, to rename it. Absent where the name is computed. */
      readonly place?: Place;
    }
  | { readonly kind: 'constant'; readonly value: number | boolean | null; readonly place: Place }
  | { readonly kind: 'unknown'; readonly reason: string; readonly place: Place }
) & {
  /** `fallback` for the right side of `a || b`, `branch` inside a ternary, otherwise `value`. */
  readonly role: 'value' | 'fallback' | 'branch';
  /** The way from the use to the leaf, e.g. `const MODEL in src/config.ts`. Empty when it is written at the use. */
  readonly via: readonly string[];
};

/** What an expression can evaluate to, as far as constants tell: one leaf for each alternative. */
export interface Value {
  /** The expression at the use. */
  readonly place: Place;
  readonly leaves: readonly Leaf[];
}
