import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BrokenJournal } from '../errors.js';
import { isMissing } from '../resolve-inside.js';
import { writeAtomically } from '../write-atomically.js';
import { createFolders, type Journal, removeEmptyFolders } from './open-journal.js';

const runSchema = z.object({
  version: z.literal(1),
  /** `writing`: it was interrupted, so that some of its files may still be as they were. */
  state: z.enum(['writing', 'done']),
  /** From the journal's base, with forward slashes; empty for the base itself. */
  root: z.string(),
  files: z.array(
    z.object({
      /** From the run's root. */
      path: z.string(),
      /** The bytes before the run, in base64. */
      before: z.base64(),
      sha256Before: z.string(),
      sha256After: z.string(),
      /** Permission bits. */
      mode: z.int(),
    }),
  ),
});

/** What one run wrote, and what was there before. */
export type Run = z.infer<typeof runSchema>;

export interface RecordedRun extends Run {
  /** Its place on the stack: the highest is the newest. */
  readonly number: number;
}

/** Older runs are forgotten: the journal keeps copies of files, and they are not to pile up. */
const RUNS_KEPT = 20;

/** All runs of a journal, the newest first. */
export async function listRuns(journal: Journal): Promise<RecordedRun[]> {
  const runs: RecordedRun[] = [];
  for (const number of await listNumbers(journal)) runs.push({ ...(await readRun(journal, number)), number });
  return runs;
}

/** Puts a run on top of the stack, safe on disk when this returns. */
export async function pushRun(journal: Journal, run: Run): Promise<RecordedRun> {
  await createFolders(journal);
  const numbers = await listNumbers(journal);
  const recorded = { ...run, number: (numbers[0] ?? 0) + 1 };
  await saveRun(journal, recorded);
  for (const number of numbers.slice(RUNS_KEPT - 1)) await rm(fileOf(journal, number));
  return recorded;
}

/** Replaces what is recorded of a run. */
export async function saveRun(journal: Journal, { number, ...run }: RecordedRun): Promise<void> {
  await writeAtomically(fileOf(journal, number), Buffer.from(`${JSON.stringify(run)}\n`), 0o600);
  await syncFolder(journal.runs);
}

export async function removeRun(journal: Journal, { number }: RecordedRun): Promise<void> {
  await rm(fileOf(journal, number));
  await removeEmptyFolders(journal);
}

async function listNumbers({ runs }: Journal): Promise<number[]> {
  const names = await readdir(runs).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const numbers = names.filter((name) => /^\d+\.json$/.test(name)).map((name) => Number.parseInt(name, 10));
  return numbers.sort((a, b) => b - a);
}

async function readRun(journal: Journal, number: number): Promise<Run> {
  const path = fileOf(journal, number);
  const content = await readFile(path, 'utf8');
  try {
    return runSchema.parse(JSON.parse(content));
  } catch (error) {
    throw new BrokenJournal(path, error);
  }
}

function fileOf({ runs }: Journal, number: number): string {
  return join(runs, `${number}.json`);
}

/** A new name in a folder is only on disk when the folder is; Windows neither needs nor allows it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path);
  await folder.sync();
  await folder.close();
}
