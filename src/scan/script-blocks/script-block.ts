import type { Span } from '../usage.js';

/** What a script is written in; decides how it is parsed. */
export type ScriptLanguage = 'js' | 'jsx' | 'ts' | 'tsx';

/** A stretch of a page or component that is code. */
export interface ScriptBlock {
  /** Without the tags around it. */
  readonly span: Span;
  readonly language: ScriptLanguage;
}
