import type { ImportedBinding, Usage, UsageOf } from '../../scan/usage.js';
import type { Edit } from '../contract.js';
import { removeBindings } from './imports.js';
import { sniffStyle } from './style.js';
import { indentAt, lineStart } from './text-lines.js';

type ImportUsage = UsageOf<'import'>;

/** Adds names to an import with braces; the ones that it has are passed over. */
export function addBindings(usage: ImportUsage, names: readonly string[], source: string): Edit[] {
  const last = usage.bindings.findLast(isNamed);
  const missing = names.filter((name) => !usage.bindings.some(({ local }) => local === name));
  if (!last || missing.length === 0) return [];
  const [start, at] = last.span;
  const isOnOwnLine = source.slice(lineStart(source, start), start).trim() === '';
  const join = isOnOwnLine ? `,${sniffStyle(source).newline}${indentAt(source, start)}` : ', ';
  return [{ file: usage.file, start: at, end: at, text: missing.map((name) => join + name).join('') }];
}

/** True for an import that names can be added to. */
export function takesBindings({ form, bindings }: ImportUsage): boolean {
  return (form === 'import' || form === 'require') && bindings.some(isNamed);
}

function isNamed({ name }: ImportedBinding): boolean {
  return name !== 'default' && name !== '*';
}

/** Another export of the same module under another name: in the import, and wherever the file speaks of it. */
export function replaceBinding(
  usage: ImportUsage,
  { name, local, span, references }: ImportedBinding,
  to: string,
  usages: readonly Usage[],
  source: string,
): Edit[] {
  const { file } = usage;
  const replace = ([start, end]: readonly [number, number]): Edit => ({ file, start, end, text: to });
  const written = source.slice(...span);
  if (local !== name) return [replaceFirst(usage, span[0] + written.indexOf(name), name, to)];
  const isThere = usages.some(
    (each) => each.kind === 'import' && each.file === file && each.bindings.some((binding) => binding.local === to),
  );
  const inImport = isThere
    ? removeBindings(usage, [local], source)
    : [replaceFirst(usage, span[0] + written.lastIndexOf(name), name, to)];
  return [...inImport, ...references.map(replace)];
}

function replaceFirst({ file }: ImportUsage, at: number, name: string, to: string): Edit {
  return { file, start: at, end: at + name.length, text: to };
}
