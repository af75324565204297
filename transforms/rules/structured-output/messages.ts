import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt, lineEnd, skipTrivia } from '../../../src/plan/edits/text-lines.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, type Part } from '../../call-shapes/part.js';
import { insertAt, isArrayLiteral, isTypeScript, roleText, valueText, wrapValue } from '../../call-shapes/write.js';
import { instruct } from './words.js';

/**
 * The schema in a system message in front of all others. Where the list is written at the call it goes into it; any other list
 * is spread behind it, since others may send that list too.
 */
export function tellSchema(schema: string, messages: Property, request: Request, source: string): Part {
  const { newline, indent } = sniffStyle(source);
  const outer = newline + indentAt(source, messages.place.span[0]);
  const short = `{ ${roleText('system', request, source)}, content: ${instruct(schema)} }`;
  const line = isOnOwnLine(messages, request, source) ? outer + indent : undefined;
  const long = line === undefined ? short : messageIn(line, schema, request, source);
  const text = valueText(messages, source);
  if (!isArrayLiteral(messages, source) || !isList(text)) {
    const opening = line === undefined ? `[${short}, ...` : `[${line}${long},${line}...`;
    return joinParts([
      { edits: wrapValue(messages, 'messages', [opening, line === undefined ? ']' : `,${outer}]`], source) },
      text.includes('=>') && isTypeScript(messages.place.file) ? doubt(LOOSE) : {},
    ]);
  }
  const { file } = messages.place;
  const open = skipTrivia(source, messages.valueSpan[0]) + 1;
  const first = skipTrivia(source, open);
  if (source.slice(open, first).includes('\n')) {
    const beside = newline + indentAt(source, first);
    const message = messageIn(beside, schema, request, source);
    return { edits: [insertAt(file, lineEnd(source, open), `${beside}${message},`)] };
  }
  if (source[first] === ']') return { edits: [insertAt(file, open, short)] };
  if (line === undefined || text.includes('\n')) return { edits: [insertAt(file, open, `${short}, `)] };
  return { edits: [insertAt(file, open, `${line}${long},${line}`), endList(messages, outer, source)] };
}

const LOOSE = 'TypeScript may take the roles in the list for any strings now: write them as const where it complains.';

/** `{ role: 'system', content: ... }` a line each, behind the line break and indent given. */
function messageIn(line: string, schema: string, request: Request, source: string): string {
  const { newline, indent } = sniffStyle(source);
  const inner = line + indent;
  const deep = schema.includes('`') ? schema : schema.replaceAll(newline, inner);
  return `{${inner}${roleText('system', request, source)},${inner}content: ${instruct(deep)},${line}}`;
}

/** True where the members of the call have a line each. */
function isOnOwnLine({ place }: Property, { parameters }: Request, source: string): boolean {
  const start = parameters?.literal?.place.span[0] ?? place.span[0];
  return source.slice(start, place.span[0]).includes('\n');
}

/** True for a list and nothing else: no `[...] as Message[]`, no `[...].concat(more)`. */
function isList(text: string): boolean {
  const code = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '');
  let depth = 0;
  const ends = [...code].findIndex((each) => {
    depth += each === '[' ? 1 : each === ']' ? -1 : 0;
    return depth === 0;
  });
  return ends === code.length - 1;
}

/** The bracket of a list that was on one line goes to a line of its own. */
function endList(messages: Property, line: string, source: string) {
  const inside = valueText(messages, source).slice(1, -1).trimEnd();
  const comma = inside.endsWith(',') ? '' : ',';
  const start = messages.valueSpan[0] + 1 + inside.length;
  return { file: messages.place.file, start, end: messages.valueSpan[1] - 1, text: `${comma}${line}` };
}
