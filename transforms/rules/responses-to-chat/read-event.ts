import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { withDefault } from '../../../src/plan/edits/default-value.js';
import { rewriteSteps } from '../../../src/plan/edits/rewrite-path.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { compareType } from './compare-type.js';
import { COMPLETED, DELTA, OF_RESPONSE, typesToldApart, wayOfEvent } from './events.js';
import { readInListener } from './read-in-listener.js';
import { listenerAround } from './stream.js';

/** A read in a loop over events: the pieces of the text, the end, the usage. Everything else chat completions do not tell. */
export function readEvent(usage: ResultUsage, request: Request, scanned: Scanned): Part {
  const listener = listenerAround(usage, scanned);
  if (listener) return readInListener(usage, listener, scanned);
  const way = wayOfEvent(usage)?.join('.') ?? '';
  const at = `${usage.file}:${usage.position.line}`;
  const told = typesToldApart(request, scanned);
  const unknown = told.find((type) => type !== DELTA && type !== COMPLETED);
  if (unknown !== undefined) return obstacle(t`the event ${unknown} is waited for`, adviceFor(unknown));
  if (way === 'type') return compareType(usage, request, scanned);
  if (way === '')
    return usage.use === 'handed' || usage.unseen ? obstacle(t`each event is handed on at ${at}`, handed()) : {};
  if (way === 'delta' && told.includes(DELTA)) return replace(usage, 1, 'choices[0]?.delta?.content', "''", scanned);
  if (way === 'response' && usage.use === 'held') return {};
  const path = OF_RESPONSE[way];
  if (path !== undefined) return replace(usage, usage.steps.length, path, undefined, scanned);
  return obstacle(
    t`${way} of an event is read at ${at}`,
    t`Collect it from the pieces: each chunk has choices[0].delta.`,
  );
}

const handed = () => t`Send the text of each chunk, choices[0].delta.content, and let its receiver expect that.`;

function adviceFor(type: string): string {
  if (/function_call/.test(type))
    return t`Collect choices[0].delta.tool_calls: the pieces of one call have the same index.`;
  if (/error|failed|incomplete/.test(type))
    return t`Catch the error around the loop, and read choices[0].finish_reason at its end.`;
  if (/reasoning/.test(type)) return t`Read the provider's field for the reasoning of choices[0].delta.`;
  return t`Chat completions tell no such event: do it before the loop, or behind it.`;
}

function replace(
  usage: ResultUsage,
  count: number,
  path: string,
  fallback: string | undefined,
  { source }: Scanned,
): Part {
  const text = source(usage.base.file);
  const to = usage.steps.length;
  const edits = rewriteSteps(usage, { from: to - count, to, path }, text);
  const last = usage.steps.at(-1);
  if (!edits || !last || last.form === 'binding') {
    return obstacle(
      t`an event is taken apart at ${usage.file}:${usage.position.line}`,
      t`Read choices[0].delta.content of each chunk.`,
    );
  }
  const span = [usage.base.span[0], last.place.span[1]] as const;
  return { edits: [...edits, ...(fallback === undefined ? [] : withDefault(usage.base.file, span, text, fallback))] };
}
