import type { ObjectShape, Property } from './object-shape.js';
import type { Place } from './place.js';

/**
 * What has to be known of a client of Azure to write another one in its place.
 * `class`: `AzureOpenAI` of the openai package. `package`: a client of `@azure/openai`. `base`: `OpenAI` with Azure's address.
 * `http`: a call, or an instance of an HTTP library, with Azure's address.
 */
export interface AzureClient {
  readonly spelling: 'class' | 'package' | 'base' | 'http';
  /** The class as written behind `new`. */
  readonly callee?: Place;
  /** What stands between the parentheses of the constructor. */
  readonly inside?: Place;
  /** The one expression that makes the URL, wherever it is written. Absent where there are several, or none in sight. */
  readonly address?: Place;
  /** The `api-key` header of a raw call. */
  readonly keyHeader?: Property;
  /** Query parameters that a raw call is given apart from its URL. */
  readonly query?: ObjectShape;
  readonly credential?: AzureCredential;
  /** Variables that nothing reads once the client is without its address, version and deployment. */
  readonly orphans: readonly Orphan[];
}

/** `new AzureKeyCredential(key)`, or another object by which a client of `@azure/openai` proves itself. */
export interface AzureCredential {
  readonly className: string;
  /** The whole `new` expression. */
  readonly place: Place;
  readonly key?: Place;
  /** The class as written behind `new`. */
  readonly callee: Place;
  /** The client's argument: the `new` expression itself where it is written there, else what leads to it. */
  readonly argument: Place;
  readonly inline: boolean;
  /** True where it also goes to something else, or has a type of its own that would have to change. */
  readonly shared: boolean;
}

/** A `const` that is left without a reader; the place is what to delete. */
export interface Orphan {
  readonly name: string;
  readonly place: Place;
}
