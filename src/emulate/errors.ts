import type { JsonObject, Rejection } from './dialect.js';

/** What a rejection says in the body of the answer. */
export function citeSource({ message, source }: Rejection): string {
  return `${message} (${source})`;
}

/**
 * An error body with the sentence where a provider puts it, e.g. `error.message`, and the code beside it.
 * Nothing else is in it: which other fields a provider adds is not known, so code must not lean on them.
 */
export function nestMessage(messagePath: string, rejection: Rejection): JsonObject {
  const [name = 'message', ...parents] = messagePath.split('.').reverse();
  const inner: JsonObject = { [name]: citeSource(rejection), code: rejection.code };
  return parents.reduce<JsonObject>((nested, parent) => ({ [parent]: nested }), inner);
}
