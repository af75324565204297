import { diffWordsWithSpace } from 'diff';
import type { Change, Edit } from '../plan/contract.js';
import { type ChangedBlock, changedBlocks } from '../report/changed-blocks.js';
import { type ChangedFile, changedFiles } from '../report/changed-files.js';
import { LineIndex } from '../scan/positions.js';
import { editSentences } from './edit-sentences.js';

type Source = (file: string) => string;

interface Section {
  readonly file: ChangedFile;
  readonly block: ChangedBlock;
}

const MARK = '# repoint:';

/** The new lines of a change as a text for an editor, each stretch under a line that says where it stands. */
export function toEditorText(change: Change, source: Source): string {
  const rows = sectionsOf(change, source).flatMap(({ file, block }) => [
    editSentences.place(file.path, block.line),
    ...block.added.map((line) => line.replace(/\r$/, '')),
  ]);
  return `${[editSentences.head(change.title), ...rows, editSentences.foot].join('\n')}\n`;
}

/** The edits that make of the old lines what the editor left; undefined where the marking lines are not as they were. */
export function readEditorText(text: string, change: Change, source: Source): Edit[] | undefined {
  const sections = sectionsOf(change, source);
  const stretches = splitAtMarks(text);
  // In front of the first mark nothing is, and behind the last one nothing counts.
  if (stretches.length !== sections.length + 3) return undefined;
  return sections.flatMap((section, index) => toEdits(section, stretches[index + 2] ?? []));
}

function sectionsOf(change: Change, source: Source): Section[] {
  return changedFiles([change], source).flatMap((file) => changedBlocks(file).map((block) => ({ file, block })));
}

function splitAtMarks(text: string): string[][] {
  const stretches: string[][] = [[]];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (line.startsWith(MARK)) stretches.push([]);
    else stretches.at(-1)?.push(line.replace(/\r$/, ''));
  }
  return stretches;
}

/** Word by word, so that other changes of the same lines still fit. */
function toEdits({ file: { path, before }, block }: Section, lines: readonly string[]): Edit[] {
  const index = new LineIndex(before);
  const from = index.startOf(block.line);
  const old = before.slice(from, index.startOf(block.line + block.removed.length));
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const endsLine = old === '' || old.endsWith('\n');
  const after = lines.join(newline) + (lines.length > 0 && endsLine ? newline : '');
  const edits: Edit[] = [];
  let at = from;
  for (const { value, added, removed } of diffWordsWithSpace(old, after)) {
    const last = edits.at(-1);
    if (added && last?.end === at) edits[edits.length - 1] = { ...last, text: last.text + value };
    else if (added) edits.push({ file: path, start: at, end: at, text: value });
    else {
      if (removed && last?.end === at) edits[edits.length - 1] = { ...last, end: at + value.length };
      else if (removed) edits.push({ file: path, start: at, end: at + value.length, text: '' });
      at += value.length;
    }
  }
  return edits;
}
