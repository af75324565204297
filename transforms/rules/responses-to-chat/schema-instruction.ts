import type { Scanned } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt } from '../../../src/plan/edits/text-lines.js';
import { typeOf } from '../../../src/plan/needs.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { refusalOf } from '../structured-output/asks.js';
import { isAlways } from '../structured-output/format.js';
import { schemaText } from '../structured-output/schema-text.js';
import { instruction } from '../structured-output/words.js';

/** `text.format`, wherever it is written. */
export function formatOf({ parameters }: Request): Property | undefined {
  const text = lastOf(parameters?.properties ?? [], 'text');
  return lastOf(text?.object?.properties ?? [], 'format');
}

/**
 * What a system message has to say (the inside of a template) so that the schema is known which a call asks for, where the
 * provider refuses schemas in chat completions. Undefined where it takes them, and where the format is not written at the call.
 */
export function schemaInstruction(request: Request, scanned: Scanned): string | undefined {
  const text = lastOf(request.parameters?.properties ?? [], 'text');
  const format = formatOf(request);
  if (!text || !format || refusalOf(request, scanned) === undefined) return undefined;
  const written = scanned.source(text.place.file);
  const isWritten = text.form === 'pair' && written[text.valueSpan[0]] === '{' && isIn(format, text);
  if (!isWritten || text.conditional || format.conditional) return undefined;
  const schema = typeOf(format) === 'json_schema' && isAlways(format) && schemaText(format, written, ['schema']);
  if (!schema) return undefined;
  const { newline, indent } = sniffStyle(written);
  const deep = schema.includes('`')
    ? schema
    : schema.replaceAll(newline, newline + indentAt(written, text.place.span[0]) + indent);
  return instruction(deep);
}

function isIn(inner: Property, outer: Property): boolean {
  const [start, end] = outer.valueSpan;
  return inner.place.file === outer.place.file && start < inner.place.span[0] && inner.place.span[1] < end;
}
