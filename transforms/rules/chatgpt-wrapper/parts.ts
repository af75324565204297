import type { RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { objectText } from '../../../src/plan/edits/object-text.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { moveBaseURL } from '../client/base-url.js';
import { writeOption } from '../client/change.js';
import { moveKey } from '../client/key.js';
import { dropOptions } from '../client/options.js';
import type { Client, Part } from '../client/part.js';
import { doubtsOf } from '../client/parts.js';
import { writeParameters } from './parameters.js';
import { type Words, wordsOf } from './words.js';

/** What moves a client of one of these packages. */
export const partsOf = oncePerContext((client: Client, context: RuleContext): Part[] => {
  const words = wordsOf(client);
  if (!words) return [];
  const parts = [
    moveKey(client, context),
    moveURL(client, words, context),
    words.parameters ? writeParameters(client, words.parameters, context) : {},
    dropOptions(client, context, words.dropped),
    { doubts: doubtsOf(context.hostOf(client), context) },
  ];
  return words.isLast && client.argument === 'none' ? writeLast(client, parts, context) : parts;
});

function moveURL(client: Client, { url }: Words, context: RuleContext): Part {
  const part = moveBaseURL(client, context);
  if (part.insert) return { insert: [{ name: url, text: context.target.baseURL }] };
  const written = client.options?.properties.filter(({ name }) => name === url) ?? [];
  const literal = client.options?.literal;
  if (!literal || !written.every(({ conditional }) => conditional)) return part;
  // Where it may be left out the package falls back to OpenAI: what stands first gives way to what is set.
  const source = context.source(literal.place.file);
  const property = writeOption({ name: url, text: context.target.baseURL }, sniffStyle(source));
  return { ...part, edits: [...(part.edits ?? []), ...insertProperties(literal, source, [property])] };
}

/** The options as the last of several arguments. */
function writeLast(client: Client, parts: readonly Part[], context: RuleContext): Part[] {
  const { file, span } = client.argumentPlace;
  const source = context.source(file);
  const options = parts.flatMap(({ insert = [] }) => insert).map((option) => writeOption(option, sniffStyle(source)));
  const text = `, ${objectText(options, source, span[0])}`;
  return [...parts.map(({ insert: _, ...part }) => part), { edits: [{ file, start: span[0], end: span[1], text }] }];
}
