import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt } from '../../../src/plan/edits/text-lines.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import { valueText } from '../../call-shapes/write.js';
import { isChain } from './chain.js';

/**
 * An expression for the JSON schema of a format, of what the code has already; undefined where it is out of sight.
 * `path`: where the schema is in the format.
 */
export function schemaText(format: Property, source: string, path: readonly string[]): string | undefined {
  if (source[format.valueSpan[0]] !== '{') return memberOf(valueText(format, source), path.join('.'));
  const [name = '', ...rest] = path;
  const member = memberIn(format, name);
  if (!member) return undefined;
  return rest.length > 0 ? schemaText(member, source, rest) : outdented(member, source);
}

/** A member that is written in the value itself. */
function memberIn(outer: Property, name: string): Property | undefined {
  const member = lastOf(outer.object?.properties ?? [], name);
  const [start, end] = outer.valueSpan;
  const isInside =
    member?.place.file === outer.place.file && start < member.place.span[0] && member.place.span[1] < end;
  return isInside && !member.conditional && member.form !== 'method' ? member : undefined;
}

const memberOf = (text: string, path: string): string => `${isChain(text) ? text : `(${text})`}.${path}`;

/** A literal as if it stood at the left edge; as it is where a template could be in it. */
function outdented(schema: Property, source: string): string {
  const text = valueText(schema, source);
  const { newline } = sniffStyle(source);
  const own = indentAt(source, schema.place.span[0]);
  return text.includes('`') ? text : text.replaceAll(`${newline}${own}`, newline);
}
