import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import type { ResultUsage, StreamUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { COMPLETED, DELTA } from './events.js';

/** A loop over a stream is converted read by read; of the helper's listeners those that chat completions have too. */
export function readStream(usage: StreamUsage, _request: Request, { source }: Scanned): Part {
  const { form, event = '', file, position } = usage;
  if (form === 'for-await') return {};
  const at = `${file}:${position.line}`;
  if (form === 'sse') return obstacle(t`its events are parsed by hand at ${at}`, loop());
  if (form === 'handed') {
    return obstacle(t`its stream is handed on at ${at}`, t`Let its receiver expect chunks of chat completions.`);
  }
  if (SAME.has(event)) return {};
  const name = COUNTERPARTS[event];
  return (
    (name === undefined ? undefined : renameAt(usage, event, name, source(file))) ??
    obstacle(t`${event} is listened to at ${at}`, loop())
  );
}

const loop = () => t`Walk the chunks of the chat completion: choices[0].delta.content is the text.`;

/** https://github.com/openai/openai-node/blob/master/helpers.md: what both helpers call by one name. */
const SAME: ReadonlySet<string> = new Set(['connect', 'abort', 'error', 'end']);

const COUNTERPARTS: Readonly<Record<string, string>> = {
  [DELTA]: 'content.delta',
  [COMPLETED]: 'finalChatCompletion',
  finalResponse: 'finalChatCompletion',
};

function renameAt({ span, whole, file }: StreamUsage, from: string, to: string, source: string): Part | undefined {
  const at = source.indexOf(from, span[1]);
  const between = source.slice(span[1], at);
  const isWritten = at >= 0 && at + from.length <= whole.span[1] && /^\s*\??\.\s*(?:\w+\s*\(\s*['"`])?$/.test(between);
  return isWritten ? { edits: [{ file, start: at, end: at + from.length, text: to }] } : undefined;
}

/** The listener that a read stands in, where it is written at the place where it listens. */
export function listenerAround(read: ResultUsage, { usages }: Scanned): StreamUsage | undefined {
  return usages
    .filter((usage) => usage.kind === 'stream')
    .find(
      ({ form, file, span, whole }) =>
        form === 'events' && file === read.file && span[1] <= read.span[0] && read.span[1] <= whole.span[1],
    );
}
