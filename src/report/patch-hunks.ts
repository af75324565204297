import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { hasSecret } from '../messages/mask-secrets.js';

/** The hunks between two texts, without any line that holds a key; `dropped` counts those that could not be kept. */
export function hunksWithoutSecrets(
  before: string,
  after: string,
): { readonly hunks: StructuredPatchHunk[]; readonly dropped: number } {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 });
  if (!hasSecret(before) && !hasSecret(after)) return { hunks, dropped: 0 };
  const parts = hunks.flatMap(splitAtSecrets).filter(changesSomething);
  const kept = parts.filter((part) => part.applies);
  return { hunks: kept, dropped: parts.length - kept.length };
}

export function formatHunk(hunk: StructuredPatchHunk): string {
  const { oldStart, oldLines, newStart, newLines, lines } = hunk;
  // For an empty side git wants the line before it.
  const old = `${oldLines === 0 ? oldStart - 1 : oldStart},${oldLines}`;
  const now = `${newLines === 0 ? newStart - 1 : newStart},${newLines}`;
  return `@@ -${old} +${now} @@\n${lines.map((line) => `${line}\n`).join('')}`;
}

interface Part extends StructuredPatchHunk {
  /** False where git would refuse it, or where a changed line itself holds a key. */
  readonly applies: boolean;
}

/** The runs of lines between lines with keys. Git wants a line of context behind a hunk that ends before its file does. */
function splitAtSecrets(hunk: StructuredPatchHunk): Part[] {
  const parts: Part[] = [];
  let old = hunk.oldStart;
  let now = hunk.newStart;
  let run = { oldStart: old, newStart: now, lines: [] as string[] };
  let changedLineHasKey = false;
  const close = (cut: boolean) => {
    const trailing = run.lines.at(-1)?.startsWith(' ') ?? false;
    parts.push({ ...measure(run), applies: !changedLineHasKey && (!cut || trailing) });
  };
  for (const line of hunk.lines) {
    const secret = hasSecret(line);
    if (secret && line.startsWith(' ')) close(true);
    else run.lines.push(line);
    if (secret && !line.startsWith(' ')) changedLineHasKey = true;
    if (!line.startsWith('+') && !line.startsWith('\\')) old += 1;
    if (!line.startsWith('-') && !line.startsWith('\\')) now += 1;
    if (secret && line.startsWith(' ')) {
      run = { oldStart: old, newStart: now, lines: [] };
      changedLineHasKey = false;
    }
  }
  close(false);
  return parts;
}

function measure(run: Pick<StructuredPatchHunk, 'oldStart' | 'newStart' | 'lines'>): StructuredPatchHunk {
  const starting = (...signs: string[]) => run.lines.filter((line) => signs.includes(line[0] ?? '')).length;
  return { ...run, oldLines: starting(' ', '-'), newLines: starting(' ', '+') };
}

function changesSomething({ lines }: StructuredPatchHunk): boolean {
  return lines.some((line) => line.startsWith('-') || line.startsWith('+'));
}
