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
