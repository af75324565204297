import type { Span } from './place.js';

/**
 * How sure the scan is that this is OpenAI's.
 * `proven`: by binding or type. `inferred`: by folded constants, or by shape on a known flow. `name-only`: the words look like it.
 */
export type Confidence = 'proven' | 'inferred' | 'name-only';

/** How code reaches OpenAI. */
export type Route =
  | 'openai'
  | 'openai-v3'
  | 'openai-edge'
  | 'azure'
  | 'http'
  | 'ai-sdk'
  | 'langchain'
  | 'llamaindex'
  | 'agents'
  | 'chatgpt';

/** What every usage says of itself. */
export interface UsageBase {
  /** Stable over unrelated edits: made of path, enclosing symbol, normalised text and an ordinal. */
  readonly id: string;
  readonly route: Route;
  readonly file: string;
  readonly span: Span;
  /** 1-based, of the span's start. */
  readonly position: { readonly line: number; readonly column: number };
  /** Dotted path of the functions and classes around it, e.g. `ChatService.ask`; `''` at the top of a module. */
  readonly symbol: string;
  readonly confidence: Confidence;
  /** Why the scan believes it, one short clause a step. */
  readonly because: readonly string[];
}
