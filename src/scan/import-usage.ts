import type { ImportedBinding } from './imported-binding.js';
import type { Span } from './place.js';
import type { UsageBase } from './usage-base.js';

/** An import, require, re-export or mock of a package that talks to OpenAI. */
export interface ImportUsage extends UsageBase {
  readonly kind: 'import';
  /** The package, e.g. `openai`. */
  readonly module: string;
  /** As written, e.g. `openai/resources/chat`. */
  readonly specifier: string;
  readonly form: 'import' | 'import-type' | 'require' | 'dynamic' | 'export' | 'import-equals' | 'mock' | 'url';
  readonly names: readonly string[];
  /** The characters between the specifier's quotes. */
  readonly specifierSpan: Span;
  /** What it binds; empty for a mock, a bare import and a module whose members are read at once. */
  readonly bindings: readonly ImportedBinding[];
  /** What to delete so that nothing of the statement is left; absent where it is part of a larger expression. */
  readonly removal?: Span;
}

/** The import of what a call is made on: the client itself, or what hands it out. */
export interface ReceiverImport extends Pick<ImportUsage, 'form' | 'bindings' | 'removal'> {
  /** As the file calls it. */
  readonly local: string;
}
