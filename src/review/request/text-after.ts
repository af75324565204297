import type { Edit, Place } from '../../plan/contract.js';
import { composeEdits } from '../../plan/edits/compose-edits.js';

/** The files of a plan, and edits to be made in them. */
export interface Edited {
  source(file: string): string;
  readonly edits: readonly Edit[];
}

/** The text of a place once the edits that lie in it are made. Those at its edges belong to what is beside it. */
export function textAfter({ file, span: [start, end] }: Place, { source, edits }: Edited): string {
  const inside = edits.filter(
    (edit) =>
      edit.file === file &&
      start <= edit.start &&
      edit.end <= end &&
      (edit.start < edit.end || isWithin(edit, start, end)),
  );
  const shifted = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return composeEdits(source(file).slice(start, end), shifted);
}

const isWithin = (edit: Edit, start: number, end: number): boolean => start < edit.start && edit.end < end;

/** The edit that replaces a whole place, and maybe more. */
export function coveringEdit({ file, span: [start, end] }: Place, { edits }: Edited): Edit | undefined {
  return edits.find((edit) => edit.file === file && edit.start < edit.end && edit.start <= start && end <= edit.end);
}
