import { t } from '../../../src/messages/t.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt, lineEnd, skipTrivia } from '../../../src/plan/edits/text-lines.js';
import { onlyText } from '../../../src/plan/values.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { doubt, joinParts, type Part } from '../../call-shapes/part.js';
import { insertAt, isArrayLiteral, isTypeScript, roleText, valueText, wrapValue } from '../../call-shapes/write.js';
import { extendText, isAlwaysText } from './extend-text.js';
import { instruct, instruction } from './words.js';

/**
 * The schema in the system message that a list begins with; without one, or where that may be no text, in a message of its own
 * in front of all others. Where the list is written at the call it goes into it; any other list is spread behind it, since
 * others may send that list too.
 */
export function tellSchema(schema: string, messages: Property, request: Request, source: string): Part {
  const content = instructionsOf(messages, source);
  if (!content) return addMessage(schema, messages, request, source);
  const { newline } = sniffStyle(source);
  const line = newline + indentAt(source, content.place.span[0]);
  const deep = schema.includes('`') ? schema : schema.replaceAll(newline, line);
  return { edits: extendText(content, instruction(deep), source) };
}

/** What the system message says that a list begins with, where more can be said behind it. */
function instructionsOf(messages: Property, source: string): Property | undefined {
  if (!isArrayLiteral(messages, source) || !isList(valueText(messages, source))) return undefined;
  const [first] = messages.elements ?? [];
  const start = skipTrivia(source, skipTrivia(source, messages.valueSpan[0]) + 1);
  if (first?.literal?.place.file !== messages.place.file || first.literal.place.span[0] !== start) return undefined;
  const role = lastOf(first.properties, 'role');
  const content = lastOf(first.properties, 'content');
  const isWritten = content?.place.file === messages.place.file && !content.conditional && content.form !== 'method';
  return role && SYSTEM.has(onlyText(role.value) ?? '') && isWritten && isAlwaysText(content) ? content : undefined;
}

/** The second word is OpenAI's for the first. */
const SYSTEM: ReadonlySet<string> = new Set(['system', 'developer']);

/** Set where the provider takes one system message only, and the list may hold another beside the one that is written. */
export function doubtSecondMessage(messages: Property, source: string, provider: ProviderData): Part {
  if (!provider.quirks.some(({ id }) => id === 'one-system-message') || instructionsOf(messages, source)) return {};
  const roles = (messages.elements ?? []).flatMap(({ properties }) => lastOf(properties, 'role') ?? []);
  const isInSight = isArrayLiteral(messages, source) && (messages.unseenElements?.length ?? 0) === 0;
  const isOther = ({ value }: Property): boolean => onlyText(value) !== undefined && !SYSTEM.has(onlyText(value) ?? '');
  if (isInSight && roles.length === messages.elements?.length && roles.every(isOther)) return {};
  return doubt(
    t`${provider.name} takes one system message only: see that there is no other one, or put the two together.`,
  );
}

function addMessage(schema: string, messages: Property, request: Request, source: string): Part {
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
      text.includes('=>') && isTypeScript(messages.place.file) ? doubt(loose()) : {},
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

const loose = () =>
  t`TypeScript may take the roles in the list for any strings now: write them as const where it complains.`;

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
