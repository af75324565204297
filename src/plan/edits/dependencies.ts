import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import type { UsageOf } from '../../scan/usage.js';
import type { Edit } from '../contract.js';
import { sniffStyle } from './style.js';

type Manifest = UsageOf<'manifest'>;

/** Adds a dependency to the text of a package.json in its order of names; nothing to do when it is there already. */
export function addDependency(
  file: string,
  source: string,
  name: string,
  range: string,
  section = 'dependencies',
): Edit[] {
  return edit(file, source, [section, name], range, (names) => insertionIndex(names, name));
}

/** Removes the dependency with its comma and its line. */
export function removeDependency({ file, section, module }: Manifest, source: string): Edit[] {
  return edit(file, source, [section, module], undefined);
}

/** Puts another dependency in the place of one, in one edit: two could touch each other's commas. */
export function swapDependency(usage: Manifest, source: string, name: string, range: string): Edit {
  const without = applyAll(source, removeDependency(usage, source));
  const after = applyAll(without, addDependency(usage.file, without, name, range, usage.section));
  return difference(usage.file, source, after);
}

function applyAll(text: string, edits: readonly Edit[]): string {
  return applyEdits(
    text,
    edits.map(({ start, end, text: content }) => ({ offset: start, length: end - start, content })),
  );
}

/** One edit from the first to the last character that differs. */
function difference(file: string, before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  return { file, start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Writes another range for the dependency. */
export function setRange({ file, section, module }: Manifest, source: string, range: string): Edit[] {
  return edit(file, source, [section, module], range);
}

function edit(
  file: string,
  source: string,
  path: JSONPath,
  value: string | undefined,
  getInsertionIndex?: (names: string[]) => number,
): Edit[] {
  const { indent, newline } = sniffStyle(source);
  const edits = modify(source, path, value, {
    formattingOptions: {
      insertSpaces: !indent.startsWith('\t'),
      tabSize: indent.startsWith('\t') ? 1 : indent.length,
      eol: newline,
    },
    ...(getInsertionIndex ? { getInsertionIndex } : {}),
  });
  const after = applyEdits(source, edits);
  return after === source
    ? []
    : edits.map(({ offset, length, content }) => ({ file, start: offset, end: offset + length, text: content }));
}

/** Names are kept sorted by every package manager; one that is not is added to, at the end. */
function insertionIndex(names: readonly string[], name: string): number {
  const isSorted = names.every((each, index) => index === 0 || (names[index - 1] ?? '') <= each);
  const before = names.findIndex((each) => each > name);
  return isSorted && before !== -1 ? before : names.length;
}
