import type { Change } from '../../plan/contract.js';
import { type ChangedBlock, changedBlocks, splitLines } from '../changed-blocks.js';
import { type ChangedFile, changedFiles } from '../changed-files.js';
import { endOf, joinNear } from '../join-near.js';
import type { ReportInput } from '../report-input.js';
import type { DiffHunk } from './client-data.js';
import { type Line, paintRows } from './paint-rows.js';

const CONTEXT = 3;

/** What one change alone does, in all its files. */
export function changeHunks(change: Change, source: ReportInput['source']): DiffHunk[] {
  const files = changedFiles([change], source);
  return files.flatMap((file) => {
    const hunks = hunksOf(file);
    return files.length > 1 ? hunks.map((hunk) => ({ ...hunk, file: file.path })) : hunks;
  });
}

function hunksOf(file: ChangedFile): DiffHunk[] {
  const lines = splitLines(file.before);
  let shift = 0;
  return joinNear(changedBlocks(file), CONTEXT).map((blocks) => {
    const first = Math.max(1, (blocks[0]?.line ?? 1) - CONTEXT);
    const rows = paintRows(linesOf(blocks, lines, first), file.path, { old: first, now: first + shift });
    shift += blocks.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    return { rows };
  });
}

/** The blocks with the unchanged lines around and between them. */
function linesOf(blocks: readonly ChangedBlock[], all: readonly string[], first: number): Line[] {
  const between = (from: number, to: number): Line[] => signed(' ', all.slice(from - 1, to - 1));
  const parts = blocks.flatMap((block, index) => [
    ...between(index === 0 ? first : endOf(blocks[index - 1]), block.line),
    ...signed('-', block.removed),
    ...signed('+', block.added),
  ]);
  const end = endOf(blocks.at(-1));
  return [...parts, ...between(end, end + CONTEXT)];
}

const signed = (sign: Line['sign'], texts: readonly string[]): Line[] => texts.map((text) => ({ sign, text }));
