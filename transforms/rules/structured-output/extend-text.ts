import type { Edit } from '../../../src/plan/contract.js';
import type { Property } from '../../../src/scan/usage.js';
import { insertAt, replaceAt, valueText } from '../../call-shapes/write.js';

const QUOTED = /^(?:'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")$/;
const TEMPLATE = /^`(?:[^`\\]|\\[\s\S])*`$/;

/** True for a property that always has a text, so that more can be said behind it. */
export function isAlwaysText({ value, type }: Property): boolean {
  const isWritten = value.leaves.length > 0 && value.leaves.every(({ kind }) => kind === 'text');
  return isWritten || (type?.kind === 'text' && !type.optional);
}

/** Adds a paragraph to a text, whatever way it is written. `addition`: the inside of a template. */
export function extendText(property: Property, addition: string, source: string): Edit[] {
  const { place, valueSpan, form, name } = property;
  const text = valueText(property, source);
  const [start, end] = valueSpan;
  const { file } = place;
  if (form === 'shorthand') return [replaceAt({ file, span: valueSpan }, `${name}: ${extended(text, addition)}`)];
  if (QUOTED.test(text)) return [replaceAt({ file, span: valueSpan }, extended(text, addition))];
  if (TEMPLATE.test(text)) return [insertAt(file, end - 1, `${PARAGRAPH}${addition}`)];
  return [insertAt(file, start, '`${'), insertAt(file, end, `}${PARAGRAPH}${addition}\``)];
}

/** The same for an expression that is yet to be written. */
export function extended(expression: string, addition: string): string {
  return `\`${insideTemplate(expression)}${PARAGRAPH}${addition}\``;
}

const PARAGRAPH = '\\n\\n';

function insideTemplate(expression: string): string {
  if (TEMPLATE.test(expression)) return expression.slice(1, -1);
  return QUOTED.test(expression) ? expression.slice(1, -1).replace(/`|\$\{/g, '\\$&') : `\${${expression}}`;
}
