import type { Edit, Place } from './contract.js';
import { composeEdits } from './edits/compose-edits.js';
import { editsByFile } from './edits/edits-by-file.js';

/** What files say once a set of edits is made. */
export interface EditedText {
  /** The whole file. */
  ofFile(file: string): string;
  /** What stands where a place was; the place itself may have grown, shrunk or gone. */
  ofPlace(place: Place): string;
}

/** The edits must not conflict. */
export function createEditedText(edits: readonly Edit[], source: (file: string) => string): EditedText {
  const byFile = editsByFile([{ edits }]);
  const editsOf = (file: string): readonly Edit[] => byFile.get(file) ?? [];
  return {
    ofFile: (file) => composeEdits(source(file), editsOf(file)),
    ofPlace({ file, span: [start, end] }) {
      const touching = editsOf(file).filter((edit) => edit.start < end && start < edit.end);
      // An edit that reaches beyond the place speaks for it: the place is gone as such.
      const beyond = touching.find((edit) => edit.start < start || end < edit.end);
      if (beyond) return beyond.text;
      const inside = touching.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
      return composeEdits(source(file).slice(start, end), inside);
    },
  };
}
