import type { ObjectLiteral, Property, Span } from '../../scan/usage.js';
import type { Edit } from '../contract.js';
import { endsLine, lineEnd, lineStart, nextLine, skipTrivia } from './text-lines.js';

/**
 * Removes properties so that what is left reads as if they had never been there. They are removed together because
 * commas belong to two neighbours: when the last members go, the one before them loses its comma too.
 */
export function removeProperties(
  properties: readonly Property[],
  literal: ObjectLiteral | undefined,
  source: (file: string) => string,
): Edit[] {
  const own = properties.filter((property) => literal && isMember(property, literal));
  const elsewhere = properties.filter((property) => !own.includes(property));
  const spans = literal ? memberRemovals(own, literal, source(literal.place.file)) : [];
  return [
    ...mergeSpans(spans).map((span) => deletion(literal?.place.file ?? '', span)),
    ...elsewhere.map((property) => deletion(property.place.file, property.removal)),
  ];
}

/** Removes members of a list or a table by where they stand, with the same care for commas and lines. */
export function removeMembers(members: readonly Span[], literal: ObjectLiteral, source: string): Edit[] {
  const starts = new Set(members.map(([start]) => start));
  return mergeSpans(removalsOf(starts, literal, source)).map((span) => deletion(literal.place.file, span));
}

function memberRemovals(properties: readonly Property[], literal: ObjectLiteral, source: string): Span[] {
  return removalsOf(new Set(properties.map((property) => property.place.span[0])), literal, source);
}

function removalsOf(removed: ReadonlySet<number>, literal: ObjectLiteral, source: string): Span[] {
  const lastKept = literal.members.findLast(([start]) => !removed.has(start));
  const isTail = (member: Span): boolean => !lastKept || member[0] > lastKept[0];
  const gone = literal.members.filter(([start]) => removed.has(start));
  const spans = gone.map((member) => memberRemoval(member, isTail(member), literal, source));
  const losesComma = lastKept && gone.some(isTail) && !literal.trailingComma;
  return losesComma ? [...spans, commaRemoval(lastKept, literal, source)] : spans;
}

/** A member on lines of its own goes with its lines and a comment behind it; inside a line it takes one blank along. */
function memberRemoval([start, end]: Span, isTail: boolean, literal: ObjectLiteral, source: string): Span {
  const comma = skipTrivia(source, end);
  const behind = source[comma] === ',' ? comma + 1 : end;
  const opensLine = source.slice(lineStart(source, start), start).trim() === '';
  const closing = literal.place.span[1] - 1;
  if (opensLine && endsLine(source, behind) && nextLine(source, behind) <= closing) {
    return [lineStart(source, start), nextLine(source, behind)];
  }
  return isTail ? [blanksBefore(source, start), behind] : [start, blanksAfter(source, behind)];
}

function commaRemoval([, end]: Span, literal: ObjectLiteral, source: string): Span {
  const comma = skipTrivia(source, end);
  return comma < literal.place.span[1] && source[comma] === ',' ? [comma, comma + 1] : [end, end];
}

const blanksAfter = (source: string, offset: number): number =>
  Math.min(lineEnd(source, offset), offset + (/^[ \t]*/.exec(source.slice(offset))?.[0].length ?? 0));

const blanksBefore = (source: string, offset: number): number =>
  offset - (/[ \t]*$/.exec(source.slice(lineStart(source, offset), offset))?.[0].length ?? 0);

function isMember(property: Property, literal: ObjectLiteral): boolean {
  const [start, end] = property.place.span;
  return (
    property.place.file === literal.place.file &&
    literal.members.some(([memberStart, memberEnd]) => memberStart === start && memberEnd === end)
  );
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.filter(([start, end]) => end > start);
}

function deletion(file: string, [start, end]: Span): Edit {
  return { file, start, end, text: '' };
}
