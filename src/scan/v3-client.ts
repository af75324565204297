import type { Place } from './place.js';

/** The two objects that version 3 of the SDK, and openai-edge, make a client of; the client itself is told at its Configuration. */
export interface V3Client {
  /** The class as written behind `new`. */
  readonly callee: Place;
  /** What stands between the parentheses of the Configuration. */
  readonly inside: Place;
  /** The objects that carry the calls. */
  readonly apis: readonly V3Api[];
}

/** `new OpenAIApi(configuration)`. */
export interface V3Api {
  readonly callee: Place;
  readonly whole: Place;
  readonly arguments: readonly Place[];
  /** True where the Configuration is made in its first argument. */
  readonly inline: boolean;
  /**
   * Set where the Configuration is held by a `const` of its own that nothing else reads, and the very next statement makes
   * the object of it: the two statements.
   */
  readonly follows?: { readonly configuration: Place; readonly api: Place };
}
