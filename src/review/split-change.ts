import type { Change, Edit } from '../plan/contract.js';
import { groupBy } from '../plan/group-by.js';
import { isDocFile } from '../plan/left-alone.js';

/**
 * The parts of a change that can be answered one by one; the change alone where there are none. What a program reads belongs
 * together; what a document says at one place breaks nothing at another. The first part keeps the change's id.
 */
export function splitChange(change: Change): Change[] {
  const code = change.edits.filter(({ file }) => !isDocFile(file));
  const places = [
    ...groupBy(
      change.edits.filter(({ file }) => isDocFile(file)),
      placeOf,
    ).values(),
  ];
  const parts = code.length > 0 ? [code, ...places] : places;
  if (parts.length < 2) return [change];
  const needs = code.length > 0 ? [change.id] : change.requires;
  return parts.map((edits, index) =>
    index === 0 ? { ...change, edits } : { ...change, id: `${change.id}/${index + 1}`, edits, requires: needs },
  );
}

const placeOf = ({ file, start }: Edit): string => `${file}:${start}`;
