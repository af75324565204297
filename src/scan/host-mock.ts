import type { Api } from '../apis.js';
import type { Place } from './place.js';

/** OpenAI's address in a test: what a mock answers for, or what the test expects to be called. */
export interface HostMock {
  /** The characters of the address between the quotes. */
  readonly url: Place;
  /** Paths given to the mock after the address: `.post('/v1/chat/completions')` of nock. */
  readonly paths: readonly { readonly text: string; readonly place: Place }[];
  /** The APIs that it speaks of, as far as paths tell; empty for the whole host. */
  readonly apis: readonly Api[];
}
