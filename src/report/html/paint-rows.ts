import { maskSecrets } from '../../messages/mask-secrets.js';
import { compareWords, type Stretch } from '../emphasize-words.js';
import type { DiffRow } from './client-data.js';
import { paintLine } from './paint-line.js';
import { tokenize } from './tokens.js';

export interface Line {
  readonly sign: DiffRow[0];
  readonly text: string;
}

/** Lines as rows of a diff: keys masked, numbered from where they start, coloured, differing words marked. */
export function paintRows(
  lines: readonly Line[],
  path: string,
  start: { readonly old: number; readonly now: number },
): DiffRow[] {
  const masked = maskLines(lines);
  const stretches = markWords(masked);
  const old = tokenizeSide(masked, '+', path);
  const now = tokenizeSide(masked, '-', path);
  let { old: oldLine, now: newLine } = start;
  return masked.map(({ sign }, index) => {
    const code = paintLine((sign === '+' ? now : old).get(index) ?? [], stretches.get(index));
    return [sign, sign === '+' ? 0 : oldLine++, sign === '-' ? 0 : newLine++, code];
  });
}

/** All at once: what gives a key away can stand on the line above it. */
function maskLines(lines: readonly Line[]): Line[] {
  const texts = maskSecrets(lines.map(({ text }) => text).join('\n')).split('\n');
  return lines.map(({ sign }, index) => ({ sign, text: texts[index] ?? '' }));
}

/** One side at a time, since a token can go over lines; by the index of the line. */
function tokenizeSide(
  lines: readonly Line[],
  without: '-' | '+',
  path: string,
): Map<number, ReturnType<typeof tokenize>[number]> {
  const indexes = [...lines.keys()].filter((index) => lines[index]?.sign !== without);
  const tokens = tokenize(
    indexes.map((index) => lines[index]?.text ?? ''),
    path,
  );
  return new Map(indexes.map((index, at) => [index, tokens[at] ?? []]));
}

/** Where as many lines come as go, the words that differ; by the index of the line. */
function markWords(lines: readonly Line[]): Map<number, Stretch[]> {
  const marks = new Map<number, Stretch[]>();
  const signs = lines.map(({ sign }) => sign).join('');
  for (const { 1: gone = '', 2: come = '', index } of signs.matchAll(/(-+)(\++)/g)) {
    if (gone.length !== come.length) continue;
    for (let at = index; at < index + gone.length; at++) {
      const { removed, added } = compareWords(lines[at]?.text ?? '', lines[at + gone.length]?.text ?? '');
      marks.set(at, removed);
      marks.set(at + gone.length, added);
    }
  }
  return marks;
}
