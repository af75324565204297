import type { ObjectLiteral, Property } from './object-shape.js';
import type { Place } from './place.js';

/** A call of a library that is handed a model asked for elsewhere: `generateObject({ model, schema })`. */
export interface ModelUse {
  /** `generateObject`. */
  readonly method: string;
  readonly place: Place;
  /** True where the answer has to follow a schema. */
  readonly structured: boolean;
  /** Its options, where they are written at the call. */
  readonly literal?: ObjectLiteral;
  /** Its options that have a member `openai` or `azure`, for that vendor alone: `providerOptions`. */
  readonly vendorOptions: readonly Property[];
  /** False where the model cannot be followed to here: it may be this one. */
  readonly proven: boolean;
}
