import type { Place, Span } from './place.js';

/** A call of one of the SDK's helpers that make a format or a tool of a schema: `zodResponseFormat(Event, 'event')`. */
export interface SchemaHelper {
  /** As the SDK exports it. */
  readonly name: string;
  /** The call. */
  readonly place: Place;
  /** The schema as the call writes it. */
  readonly schema: Place;
  /** Where in its file the schema goes by that text. Absent for a schema that has no name: `z.object({ ... })`. */
  readonly known?: Span;
}
