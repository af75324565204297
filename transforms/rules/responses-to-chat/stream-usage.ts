import type { Scanned } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Request } from '../../call-shapes/call-shape.js';
import type { Part } from '../../call-shapes/part.js';
import { readsUsageOf } from './events.js';

/** A stream of chat completions tells its usage where it is asked to. */
export function usageInStream(request: Request, scanned: Scanned): Part {
  const { parameters } = request;
  const isHelper = /\bstream$/.test(request.method);
  const stream = lastOf(parameters?.properties ?? [], isHelper ? 'model' : 'stream');
  const literal = parameters?.literal;
  const isAsked = scanned.provider.streaming.usage !== 'always' && readsUsageOf(request, scanned);
  const member = literal?.members.find(([start]) => start === stream?.place.span[0]);
  if (!isAsked || !literal || !member) return {};
  const text = scanned.source(literal.place.file);
  return { edits: insertProperties(literal, text, ['stream_options: { include_usage: true }'], member) };
}
