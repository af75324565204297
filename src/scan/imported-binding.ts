import type { Span } from './place.js';

/** A name that an import, a require or a re-export brings into a file. */
export interface ImportedBinding {
  /** As the package exports it; `default` and `*` as such. */
  readonly name: string;
  /** As the file calls it; for a re-export the name it is handed on by. */
  readonly local: string;
  readonly typeOnly: boolean;
  /** The specifier as written: `A as B`. */
  readonly span: Span;
  /** Everywhere else in the file where the name stands for it. Empty: nobody uses it. */
  readonly references: readonly Span[];
  /** Those of them that name a property or an export as well: `{ openai }`, `export { openai }`. */
  readonly namingToo?: readonly Span[];
}
