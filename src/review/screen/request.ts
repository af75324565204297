import { diffArrays } from 'diff';
import type { Change } from '../../plan/contract.js';
import type { Style } from '../../report/style.js';
import { visibleText, wrapProse } from '../../report/visible-text.js';
import { compareRequests } from '../request/compare-requests.js';
import type { KnownBody } from '../request/describe-body.js';
import { sentences } from '../sentences.js';
import type { ReviewState } from '../state.js';
import { clip } from './clip.js';

/** The JSON that a call sends before and after, as far as it is known; one call stands for all. */
export function renderRequest(state: ReviewState, change: Change, style: Style): string[] {
  const [first, ...others] = compareRequests(state, change);
  if (first === undefined) return [];
  const { request, before, after } = first;
  const { columns } = state.size;
  const place = `${request.file}:${request.position.line}`;
  const rows = diffArrays(toLines(before), toLines(after), { comparator: isSame }).flatMap(
    ({ value, added, removed }) => {
      const sign = added ? '+' : removed ? '-' : ' ';
      const paint = added ? style.added : removed ? style.removed : style.dim;
      return value.map((line) => paint(`  ${sign} ${clip(visibleText(line), columns - 5)}`));
    },
  );
  const unknown = after.unknown.length > 0 ? style.dim(sentences.unknownParts(after.unknown)) : '';
  return [
    '',
    ...wrapProse(style.bold(sentences.request(request.method, place, others.length)), columns, '  '),
    ...rows,
    ...(unknown === '' ? [] : wrapProse(unknown, columns, '    ')),
  ];
}

function toLines({ known }: KnownBody): string[] {
  return JSON.stringify(known, null, 2).split('\n');
}

/** A comma comes and goes with the line behind it. */
function isSame(a: string, b: string): boolean {
  return a.replace(/,$/, '') === b.replace(/,$/, '');
}
