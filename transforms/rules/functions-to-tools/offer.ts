import { t } from '../../../src/messages/t.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import type { ObjectShape, Property } from '../../../src/scan/usage.js';
import { wrapAsTool } from '../../call-shapes/nest.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { isArrayLiteral, isTypeScript, valueText, wrapValue } from '../../call-shapes/write.js';

/**
 * `functions: [{ ... }]` becomes `tools: [{ type: 'function', function: { ... } }]`. A list that is written elsewhere stays as
 * it is, since others may read it too, and is turned into tools at the call.
 */
export function offerTools(functions: Property, source: string): Part {
  if (functions.form === 'method' || functions.form === 'argument') {
    return obstacle(
      t`its functions are not written as a value`,
      t`Send each as { type: "function", function: ... } in tools.`,
    );
  }
  const { elements = [], unseenElements = [] } = functions;
  const own = elements.filter((element) => isWrittenIn(element, functions));
  if (isArrayLiteral(functions, source) && own.length === elements.length && unseenElements.length === 0) {
    const tools = own.flatMap(({ literal }) => (literal ? wrapAsTool(literal.place, source) : []));
    return { edits: [...wrapValue(functions, 'tools', ['', ''], source), ...tools] };
  }
  const { file } = functions.place;
  const type = functionType(file, source);
  const list = valueText(functions, source);
  const [open, close] = /^[\w$.]+$|^\[[\s\S]*\]$/.test(list) ? ['', ''] : ['(', ')'];
  const map = `${close}.map((each) => ({ type: ${type}, function: each }))`;
  return { edits: wrapValue(functions, 'tools', [open, map], source) };
}

/** `'function'`, which TypeScript would take for any string in an object of its own. */
export function functionType(file: string, source: string): string {
  return `${quoted('function', sniffStyle(source))}${isTypeScript(file) ? ' as const' : ''}`;
}

function isWrittenIn({ literal }: ObjectShape, { place, valueSpan }: Property): boolean {
  const at = literal?.place;
  return at?.file === place.file && valueSpan[0] <= at.span[0] && at.span[1] <= valueSpan[1];
}
