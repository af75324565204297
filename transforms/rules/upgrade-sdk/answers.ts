import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { skipTrivia } from '../../../src/plan/edits/text-lines.js';
import { calleeOf } from '../../../src/scan/callee-of.js';
import type { ResultStep, ResultUsage, StreamUsage } from '../../../src/scan/usage.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { isByteStream } from './call.js';
import { liftError } from './errors.js';
import { keepUndefined } from './keep-undefined.js';
import type { Request, Unit } from './unit.js';

/** What of the response is read beside the answer; the current client gives it with the answer when asked. */
const OF_RESPONSE = new Set(['status', 'statusText']);

/**
 * The calls that have to be asked for the response with the answer, because its status is read somewhere: what they give has
 * `data` then, as it had. Calls that share a place where they are read are asked alike.
 */
export function askedForResponse({ results, requests }: Unit): ReadonlySet<string> {
  const streams = new Set(requests.filter(isByteStream).map(({ id }) => id));
  const asked = new Set(
    results.filter(readsResponse).flatMap((usage) => usage.requests.filter((id) => !streams.has(id))),
  );
  const isShared = (usage: ResultUsage): boolean =>
    usage.root !== 'error' &&
    usage.requests.some((id) => asked.has(id)) &&
    !usage.requests.every((id) => asked.has(id));
  for (let shared = results.find(isShared); shared; shared = results.find(isShared)) {
    for (const id of shared.requests) asked.add(id);
  }
  return asked;
}

const readsResponse = (usage: ResultUsage): boolean => {
  const name = usage.steps[0]?.name ?? '';
  return usage.root === 'envelope' && (OF_RESPONSE.has(name) || (name === 'headers' && isLogged(usage)));
};

/** Those of fetch have another form than those of axios; a log does not mind. */
const isLogged = (usage: ResultUsage): boolean => calleeOf(usage).startsWith('console.');

/** A place where an answer is read without the envelope of axios. */
export function liftRead(usage: ResultUsage, asked: ReadonlySet<string>, scanned: Scanned): Part {
  if (usage.root === 'error') return liftError(usage, scanned);
  const isAsked = usage.requests.some((id) => asked.has(id));
  if (usage.root === 'envelope') return readEnvelope(usage, isAsked, scanned);
  const nullable = { edits: keepUndefined(usage, scanned) };
  if (!usage.envelope || isAsked) return nullable;
  if (usage.envelope.form !== 'binding') {
    return joinParts([{ edits: dropMember(usage, usage.envelope, scanned) }, nullable]);
  }
  return unwrapPattern(usage, usage.envelope, scanned);
}

function readEnvelope(usage: ResultUsage, isAsked: boolean, scanned: Scanned): Part {
  const { steps, before, use, unseen = '', file, position } = usage;
  const where = `${file}:${position.line}`;
  const [step] = steps;
  if (!step) {
    if (use !== 'handed' || isLogged(usage)) return {};
    const todo = t`Give it the answer itself, which stands in data; from then on that is what the call gives.`;
    return obstacle(t`the whole response is ${unseen || t`handed on`} at ${where}`, todo);
  }
  if (isAsked && before > 0) return {};
  if (isAsked && readsResponse(usage)) return { edits: [behindResponse(step, scanned)] };
  return obstacle(
    t`${step.name} of the response is read at ${where}`,
    t`Ask for it: const { data, response } = await call.withResponse(), where response is one of fetch.`,
  );
}

/** `res.status` becomes `res.response.status`, `{ status }` `{ response: { status } }`. */
function behindResponse({ place: { file, span }, form }: ResultStep, { source }: Scanned): Edit {
  const written = source(file).slice(...span);
  const [start, end] = span;
  if (form !== 'binding') return { file, start, end: start, text: '.response' };
  return { file, start, end, text: `response: { ${written} }` };
}

/** `const { data } = await` becomes `const data = await`, `({ data: { choices } }) =>` `({ choices }) =>`. */
function unwrapPattern(
  { pattern, file, position }: ResultUsage,
  { place, nameSpan }: ResultStep,
  { source }: Scanned,
): Part {
  const text = source(place.file);
  const where = `${file}:${position.line}`;
  const colon = skipTrivia(text, nameSpan[1]);
  const start = text[colon] === ':' ? skipTrivia(text, colon + 1) : nameSpan[0];
  const bound = text.slice(start, place.span[1]);
  const isAlone =
    pattern !== undefined &&
    /^\{\s*$/.test(text.slice(pattern.span[0], place.span[0])) &&
    /^,?\s*\}$/.test(text.slice(place.span[1], pattern.span[1]));
  if (!isAlone || /^[\w$]+\s*=/.test(bound)) {
    return obstacle(
      t`the response is taken apart at ${where}`,
      t`Take data out of it alone, and read the rest elsewhere.`,
    );
  }
  const [from, to] = pattern.span;
  const opens = /[\w$]$/.test(text.slice(0, from)) ? ' ' : '';
  return {
    edits: [
      { file: place.file, start: from, end: start, text: opens },
      { file: place.file, start: place.span[1], end: to, text: '' },
    ],
  };
}

/** `res.data.choices` becomes `res.choices`, `(await call()).data` `await call()`. */
function dropMember({ envelope: _, base, steps, before }: ResultUsage, step: ResultStep, { source }: Scanned): Edit[] {
  const { file, span } = step.place;
  const text = source(file);
  const [start] = base.span;
  const isLast = steps.length === before && !/^\s*(?:\?\.|[.[(!])/.test(text.slice(span[1]));
  const inner = text.slice(start + 1, span[0] - 1);
  const isWrapped = text[start] === '(' && text[span[0] - 1] === ')' && inner.startsWith('await ') && isLast;
  if (!isWrapped) return [{ file, start: span[0], end: span[1], text: '' }];
  return [
    { file, start, end: start + 1, text: '' },
    { file, start: span[0] - 1, end: span[1], text: '' },
  ];
}

/** A stream that is read from `res.data`. */
export function liftStream({ file, span }: StreamUsage, { source }: Scanned): Part {
  const member = /(?:\?\.|\.)data$/.exec(source(file).slice(...span));
  return member ? { edits: [{ file, start: span[1] - member[0].length, end: span[1], text: '' }] } : {};
}

/** A call of whose answer nothing is seen to be read: somebody may read it all the same. */
export function liftUnread(request: Request, { results, streams }: Unit): Part {
  const isRead = [...results, ...streams].some((usage) => usage.requests.includes(request.id));
  return isRead
    ? {}
    : doubt(
        t`Where the answer of ${request.method} at ${request.file}:${request.position.line} is read is out of sight.`,
      );
}
