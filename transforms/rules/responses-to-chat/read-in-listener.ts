import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { withDefault } from '../../../src/plan/edits/default-value.js';
import { rewriteSteps } from '../../../src/plan/edits/rewrite-path.js';
import type { ResultUsage, StreamUsage } from '../../../src/scan/usage.js';
import { obstacle, type Part } from '../../call-shapes/part.js';
import { COMPLETED, DELTA, OF_RESPONSE, wayOfEvent } from './events.js';

const handed = () => t`Give its receiver what it needs of the event: delta, or the answer.`;

/** A read of what a listener of the helper is given: a piece of the text is told alike, at the end the answer itself comes. */
export function readInListener(usage: ResultUsage, { event }: StreamUsage, { source }: Scanned): Part {
  const way = wayOfEvent(usage)?.join('.') ?? '';
  const text = source(usage.base.file);
  if (way === '')
    return usage.use === 'handed' || usage.unseen ? obstacle(t`${at(usage)} an event is handed on`, handed()) : {};
  if (event === DELTA && (way === 'delta' || way === 'snapshot')) return {};
  const part = event === COMPLETED ? readAnswer(usage, way, text) : undefined;
  return (
    part ??
    obstacle(t`${at(usage)} ${way} of an event is read`, t`A listener for content.delta has delta and snapshot.`)
  );
}

const at = ({ file, position }: ResultUsage): string => t`at ${file}:${position.line}`;

function readAnswer(usage: ResultUsage, way: string, source: string): Part | undefined {
  const { base, steps, before } = usage;
  if (way === 'response') {
    const { file, span } = base;
    const isWhole = /^\{\s*response\s*,?\s*\}$/.test(source.slice(...span));
    return isWhole ? { edits: [{ file, start: span[0], end: span[1], text: 'response' }] } : undefined;
  }
  const path = way === 'response.output_text' ? 'choices[0]?.message.content' : OF_RESPONSE[way];
  const edits = path && rewriteSteps(usage, { from: Math.min(before, 1), to: steps.length, path }, source);
  const last = steps.at(-1);
  if (!edits || !last || (steps[0]?.form !== 'member' && before === 0)) return undefined;
  if (way !== 'response.output_text') return { edits };
  return { edits: [...edits, ...withDefault(base.file, [base.span[0], last.place.span[1]], source, "''")] };
}
