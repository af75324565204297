import { createHash } from 'node:crypto';
import { readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { createFolders, type Journal, openJournal, removeEmptyFolders } from '../apply/journal/open-journal.js';
import { isMissing } from '../apply/resolve-inside.js';
import { writeAtomically } from '../apply/write-atomically.js';
import { errors } from '../messages/errors/index.js';
import type { Plan, Target } from '../plan/contract.js';
import { type Step, step } from './steps.js';

const session = z.strictObject({
  version: z.literal(1),
  /** Of the plan that the last answer was about. */
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string() })),
  steps: z.array(step),
});
/** What was answered so far. */
export type Session = z.infer<typeof session>;

/** Where the answers about a folder and a target are kept: beside the journal, for the owner only. */
export interface SessionFile {
  readonly path: string;
  /** Throws RepointError for a file that cannot be read. */
  read(): Promise<Session | undefined>;
  /** Safe on disk when it resolves. */
  save(steps: readonly Step[], plan: Pick<Plan, 'files'>): Promise<void>;
  remove(): Promise<void>;
}

export async function openSessionFile(root: string, target: Pick<Target, 'provider' | 'region'>): Promise<SessionFile> {
  const realRoot = await realpath(root);
  const journal = await openJournal(realRoot);
  const path = join(dirname(journal.runs), `review-${nameOf(realRoot, journal, target)}.json`);
  return {
    path,
    read: () => readSession(path),
    async save(steps, { files }) {
      await createFolders(journal);
      const text = JSON.stringify({ version: 1, files: [...files], steps: [...steps] } satisfies Session);
      await writeAtomically(path, Buffer.from(`${text}\n`), 0o600);
    },
    async remove() {
      await rm(path, { force: true });
      await createFolders(journal);
      await removeEmptyFolders(journal);
    },
  };
}

/** Folders of one work tree share a journal, and each can move to several places. */
function nameOf(root: string, { base }: Journal, { provider, region }: Pick<Target, 'provider' | 'region'>): string {
  const key = JSON.stringify([relative(base, root).replaceAll(sep, '/'), provider, region]);
  return `${provider}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}

async function readSession(path: string): Promise<Session | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return session.parse(JSON.parse(text));
  } catch {
    throw errors.brokenReview(path);
  }
}
