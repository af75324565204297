import { maskSecrets } from '../messages/mask-secrets.js';
import { count } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import type { Change, Plan } from '../plan/contract.js';
import { findDependents } from '../plan/find-dependents.js';
import { type ChangedFile, changedFiles } from './changed-files.js';
import { formatHunk, hunksWithoutSecrets } from './patch-hunks.js';
import type { ReportInput } from './report-input.js';

/**
 * All changes as a patch for `git apply`. No key is ever in it: context stops before a line with a key, a change that cannot
 * do without such a line is left out together with what requires it, and comment lines at the top say so.
 */
export function renderPatch({ plan, source }: Pick<ReportInput, 'plan' | 'source'>): string {
  const left = leftOut(plan, source);
  const files = changedFiles(
    plan.changes.filter((change) => !left.has(change.id)),
    source,
  );
  const notes = plan.changes.filter((change) => left.has(change.id)).map(noteLeftOut);
  const patches = files.map((file) => patchFile(file, notes));
  return [...notes.map((note) => `# ${note}\n`), ...patches].join('');
}

function patchFile({ path, before, after }: ChangedFile, notes: string[]): string {
  const { hunks, dropped } = hunksWithoutSecrets(before, after);
  if (dropped > 0) notes.push(t`left out: ${count(dropped, 'hunk')} of ${path}, next to a key`);
  if (hunks.length === 0) return '';
  const old = quotePath(`a/${path}`);
  const now = quotePath(`b/${path}`);
  return `diff --git ${old} ${now}\n--- ${old}\n+++ ${now}\n${hunks.map(formatHunk).join('')}`;
}

/** The changes that cannot be shown without showing a key, and those that need them. */
function leftOut({ changes }: Plan, source: ReportInput['source']): ReadonlySet<string> {
  const telling = changes.filter((change) =>
    changedFiles([change], source).some(({ before, after }) => hunksWithoutSecrets(before, after).dropped > 0),
  );
  return findDependents(
    changes,
    telling.map((change) => change.id),
  );
}

function noteLeftOut(change: Change): string {
  const [first] = change.edits;
  return t`left out: ${maskSecrets(change.title)} (${first?.file ?? change.rule}), it touches or needs a line with a key`;
}

/** Git quotes paths with control characters, quotes or backslashes; others stand as they are. */
function quotePath(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u001f"\\]/.test(path) ? JSON.stringify(path) : path;
}
