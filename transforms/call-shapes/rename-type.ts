import type { Edit, Scanned } from '../../src/plan/contract.js';
import { addImport, importStatement, removeBindings } from '../../src/plan/edits/imports.js';
import { replaceText } from '../../src/plan/edits/replace-text.js';
import { sniffStyle } from '../../src/plan/edits/style.js';
import type { ImportedBinding, ImportUsage, TypeUsage } from '../../src/scan/usage.js';
import type { Part } from './part.js';

/** The types of an API and those that stand for them. */
export interface TypeTable {
  /** The namespaces below `OpenAI` and the modules below `openai/resources/` that hold the old types, and the new ones. */
  readonly namespaces: readonly (readonly [from: string, to: string])[];
  readonly modules: readonly (readonly [from: RegExp, to: string])[];
  /** By the name below its namespace: `ResponseInputItem.FunctionCallOutput`. */
  readonly names: Readonly<Record<string, string>>;
  /** Helpers of the SDK whose calls go, and their imports with them. */
  readonly helpers?: readonly string[];
}

/** `OpenAI.Responses.ResponseInputItem` becomes `OpenAI.Chat.ChatCompletionMessageParam`. A name that the table does not know is somebody else's. */
export function renameType(usage: TypeUsage, { namespaces, names }: TypeTable, { source }: Scanned): Part {
  const { file, name, span } = usage;
  const [from = '', to = ''] = namespaces.find(([namespace]) => name.startsWith(`${namespace}.`)) ?? [];
  const own = from === '' ? name : name.slice(from.length + 1);
  const written = source(file).slice(...span);
  if (!Object.hasOwn(names, own) || !written.endsWith(name)) return {};
  const renamed = [to, names[own]].filter((each) => each !== '').join('.');
  return { edits: [{ file, start: span[1] - name.length, end: span[1], text: renamed }] };
}

/** The import of such types: what stands for them comes from another module. `edits`: what the calls themselves change. */
export function renameImport(usage: ImportUsage, table: TypeTable, edits: readonly Edit[], { source }: Scanned): Part {
  if (!/^openai(?:\/|$)/.test(usage.specifier)) return {};
  const text = source(usage.file);
  const helpers = usage.bindings
    .filter(({ name }) => table.helpers?.includes(name))
    .filter((each) => isGone(each, edits, usage));
  if (helpers.length > 0) return { edits: removeBindings(usage, localsOf(helpers), text) };
  const known = usage.bindings.filter(({ name }) => Object.hasOwn(table.names, name));
  const module = table.modules.find(([from]) => from.test(usage.specifier));
  if (known.length === 0) return {};
  if (!module || known.length === usage.bindings.length) {
    const place = { file: usage.file, span: usage.specifierSpan };
    const moved = module ? [replaceText(place, text, usage.specifier.replace(module[0], module[1]))] : [];
    return { edits: [...known.flatMap((binding) => renameBinding(binding, table, usage, text)), ...moved] };
  }
  return { edits: [...removeBindings(usage, localsOf(known), text), importApart(usage, known, module, table, text)] };
}

const localsOf = (bindings: readonly ImportedBinding[]): string[] => bindings.map(({ local }) => local);

/** True for a helper whose every call goes. */
function isGone({ references }: ImportedBinding, edits: readonly Edit[], { file }: ImportUsage): boolean {
  return references.every(([start, end]) =>
    edits.some((edit) => edit.file === file && edit.start <= start && end <= edit.end),
  );
}

function renameBinding(
  { name, span }: ImportedBinding,
  { names }: TypeTable,
  { file }: ImportUsage,
  text: string,
): Edit[] {
  const at = text.slice(...span).indexOf(name);
  const start = span[0] + at;
  return at < 0 ? [] : [{ file, start, end: start + name.length, text: bareName(names[name] ?? name) }];
}

/** What an import can bring in of `ChatCompletion.Choice` and `ChatCompletionMessageParam[]`. */
const bareName = (name: string): string => name.replace(/[.[].*$/, '');

function importApart(
  usage: ImportUsage,
  known: readonly ImportedBinding[],
  [from, to]: readonly [RegExp, string],
  { names }: TypeTable,
  text: string,
): Edit {
  const renamed = known.map(({ name, local }) => {
    const own = bareName(names[name] ?? name);
    return local === name ? own : `${own} as ${local}`;
  });
  const module = usage.specifier.replace(from, to);
  const statement = importStatement([...new Set(renamed)], module, sniffStyle(text), usage.form);
  const isType = usage.form === 'import-type' || known.every(({ typeOnly }) => typeOnly);
  return addImport(usage.file, text, isType ? statement.replace(/^import \{/, 'import type {') : statement, usage);
}
