import type { Edit } from '../../src/plan/contract.js';
import { quoted, sniffStyle } from '../../src/plan/edits/style.js';
import { skipTrivia } from '../../src/plan/edits/text-lines.js';
import type { Place, Property } from '../../src/scan/usage.js';
import type { Request } from './call-shape.js';

export const insertAt = (file: string, at: number, text: string): Edit => ({ file, start: at, end: at, text });

export const replaceAt = ({ file, span: [start, end] }: Place, text: string): Edit => ({ file, start, end, text });

export const isTypeScript = (file: string): boolean => /\.[cm]?tsx?$|\.(?:vue|svelte|astro)$/.test(file);

/** `role: 'user'` in the quotes of the file. */
export const roleText = (role: string, request: Request, source: string): string =>
  wordText('role', role, request, source);

/**
 * A member whose value is one of a few words, `type: 'json_object'`, in the quotes of the file. In TypeScript an object that is neither written in the call nor declared with a type
 * would make it any string: then it is written `as const`.
 */
export function wordText(name: string, word: string, { parameters, file, span }: Request, source: string): string {
  const place = parameters?.literal?.place;
  const isInCall = place?.file === file && span[0] <= place.span[0] && place.span[1] <= span[1];
  const isLoose = place !== undefined && isTypeScript(place.file) && !isInCall && !isDeclared(place.span[0], source);
  return `${name}: ${quoted(word, sniffStyle(source))}${isLoose ? ' as const' : ''}`;
}

/** `const body: Params = {`, `(): Params => ({`. */
function isDeclared(start: number, source: string): boolean {
  return /:\s*[\w.]+\s*(?:=|=>\s*\()\s*$/.test(source.slice(Math.max(0, start - 200), start));
}

/** The expression that a property has as its value: the variable of a shorthand. */
export const valueText = ({ valueSpan }: Property, source: string): string => source.slice(...valueSpan);

/**
 * Gives a property another name and writes something around its value, which stays where it is.
 * Only for properties that are written as name and value.
 */
export function wrapValue(
  property: Property,
  name: string,
  [before, behind]: readonly [string, string],
  source: string,
): Edit[] {
  const { file } = property.place;
  const [start, end] = property.nameSpan;
  const written = source.slice(start, end);
  if (property.form === 'shorthand') return [{ file, start, end, text: `${name}: ${before}${written}${behind}` }];
  const quote = /^['"`]/.exec(written)?.[0] ?? '';
  return [
    { file, start, end, text: `${quote}${name}${quote}` },
    insertAt(file, property.valueSpan[0], before),
    insertAt(file, property.valueSpan[1], behind),
  ].filter((edit) => source.slice(edit.start, edit.end) !== edit.text);
}

/** True for a property whose value is written as an array at the property itself. */
export function isArrayLiteral({ valueSpan, form }: Property, source: string): boolean {
  return form !== 'shorthand' && source[skipTrivia(source, valueSpan[0])] === '[';
}
