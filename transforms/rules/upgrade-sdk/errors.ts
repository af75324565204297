import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { calleeOf } from '../../../src/scan/callee-of.js';
import type { ResultStep, ResultUsage } from '../../../src/scan/usage.js';
import { obstacle, type Part } from '../../call-shapes/part.js';

const advice = () =>
  t`An error of the current client has status, error, code, type, message and headers itself; it has no response.`;

const readByGet = () => t`Read it by error.headers?.get('name'), for the headers are those of fetch.`;

/** `err.response.status` becomes `err.status`, and `err.response.data.error` `err.error`. */
export function liftError(usage: ResultUsage, { source }: Scanned): Part {
  const names = usage.steps.map(({ name }) => name);
  if (names[0] !== 'response') return {};
  const where = `${usage.file}:${usage.position.line}`;
  const text = source(usage.base.file);
  const own = usage.steps.slice(usage.before);
  if (/Axios/.test(text.slice(...usage.base.span)))
    return obstacle(t`the error at ${where} is cast to one of axios`, advice());
  if (own.some(({ form }) => form === 'element' || form === 'binding') && own.some(isWrapper)) {
    return obstacle(t`the error at ${where} is taken apart by a pattern`, advice());
  }
  const [, second, third] = names;
  if (second === undefined) return readResponse(usage, own, where, text);
  if (second === 'headers' && third !== undefined)
    return obstacle(t`a header of the error is read at ${where}`, readByGet());
  if (/^(?:status|headers)$/.test(second)) return { edits: dropWrappers(own, text) };
  if (second !== 'data') return obstacle(t`${names.slice(0, 2).join('.')} of the error is read at ${where}`, advice());
  if (third === 'error' || usage.use === 'held') return { edits: dropWrappers(own, text) };
  if (third === undefined) return readBody(usage, own, text);
  return obstacle(t`data.${third} of the error is read at ${where}`, advice());
}

const isWrapper = ({ name }: ResultStep): boolean => name === 'response' || name === 'data';

/**
 * Takes out what stood between the error and what it says. Where it was asked for with `?.`, so is what lies in the error's body
 * now: an error that is no answer of the server has none.
 */
function dropWrappers(own: readonly ResultStep[], text: string): Edit[] {
  const wrappers = own.filter(isWrapper);
  const kept = own.slice(own.findLastIndex(isWrapper) + 1);
  const [head, behind] = kept;
  const isAsked = (step: ResultStep | undefined): boolean =>
    step !== undefined && text.startsWith('?.', step.place.span[0]);
  const wasAsked = [...wrappers.slice(1), head].some(isAsked);
  const edits = wrappers.map(({ place: { file, span } }) => ({ file, start: span[0], end: span[1], text: '' }));
  if (!head || wrappers[0]?.name !== 'response') return edits;
  const [start] = head.place.span;
  const isSurplus = isAsked(head) && !isAsked(wrappers[0]) && head.form === 'member' && text[start + 2] !== '[';
  return [
    ...edits,
    ...(isSurplus ? [{ file: head.place.file, start, end: start + 1, text: '' }] : []),
    ...(wasAsked && head.name === 'error' && behind ? ask(behind, text) : []),
  ];
}

function ask({ place: { file, span } }: ResultStep, text: string): Edit[] {
  const [start] = span;
  if (text.startsWith('?.', start)) return [];
  return [{ file, start, end: start, text: text[start] === '.' ? '?' : '?.' }];
}

/** `if (err.response)`: set where the server has answered, as the status is. */
function readResponse(
  { use, unseen = '' }: ResultUsage,
  own: readonly ResultStep[],
  where: string,
  text: string,
): Part {
  const [step] = own;
  if (!step) return {};
  if (use === 'held' || calleeOf({ unseen }).startsWith('console.')) return { edits: dropWrappers(own, text) };
  if (use === 'handed') return obstacle(t`the response of an error is ${unseen || t`handed on`} at ${where}`, advice());
  const { file, span } = step.place;
  return { edits: [{ file, start: span[0], end: span[1], text: '.status' }] };
}

/** The body as a whole: what it says stands in `error`. */
function readBody({ base, unseen = '' }: ResultUsage, own: readonly ResultStep[], text: string): Part {
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return {};
  const { file } = base;
  const error: Edit = { file, start: first.place.span[0], end: last.place.span[1], text: '.error' };
  if (calleeOf({ unseen }).startsWith('console.')) return { edits: [error] };
  const isBody = /=>\s*$/.test(text.slice(0, base.span[0]));
  return {
    edits: [
      { file, start: base.span[0], end: base.span[0], text: isBody ? '({ error: ' : '{ error: ' },
      { ...error, text: isBody ? '.error })' : '.error }' },
    ],
  };
}
