import type { RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { moveBaseURL } from './base-url.js';
import type { Client, Part } from './part.js';

/** The base URL of a client that takes it inside another option: `configuration: { baseURL }`. */
export function moveNestedURL(client: Client, [outer, inner]: readonly [string, string], context: RuleContext): Part {
  if (client.baseURL) return moveBaseURL(client, context);
  const source = context.source(client.file);
  const option = `${inner}: ${quoted(context.target.baseURL, sniffStyle(source))}`;
  const holder = client.options?.properties.findLast(({ name }) => name === outer);
  if (!holder) return { insert: [{ name: outer, expression: `{ ${option} }` }] };
  const literal = holder.object?.literal;
  return literal ? { edits: insertProperties(literal, context.source(literal.place.file), [option]) } : {};
}

/** True where that option is there, but no literal to write the base URL into. */
export function hidesNestedURL(client: Client, outer: string): boolean {
  const holder = client.options?.properties.findLast(({ name }) => name === outer);
  return !client.baseURL && holder !== undefined && !holder.object?.literal;
}
