import { changedFiles } from './changed-files.js';
import { formatHunk, hunksWithoutSecrets } from './patch-hunks.js';
import type { ReportInput } from './report-input.js';
import { createStyle, type Style } from './style.js';

/** The difference that all changes make together, as `git diff` shows one. Lines with keys are left out: for `git apply` see patch. */
export function renderDiff({ plan, source, color }: ReportInput): string {
  const style = createStyle(color);
  return changedFiles(plan.changes, source)
    .flatMap(({ path, before, after }) => {
      const { hunks } = hunksWithoutSecrets(before, after);
      if (hunks.length === 0) return [];
      const head = [`--- a/${path}`, `+++ b/${path}`].map((line) => style.bold(line));
      return [
        ...head,
        ...hunks.flatMap((hunk) =>
          formatHunk(hunk)
            .trimEnd()
            .split('\n')
            .map((line) => paint(line, style)),
        ),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}

function paint(line: string, style: Style): string {
  if (line.startsWith('+')) return style.added(line);
  if (line.startsWith('-')) return style.removed(line);
  return line.startsWith('@@') ? style.dim(line) : line;
}
