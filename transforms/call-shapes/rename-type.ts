import { t } from '../../src/messages/t.js';
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
  /** Those that are called something else before version 5 of the SDK. */
  readonly before5?: Readonly<Record<string, string>>;
  /** What to write for a type of the old API that has no counterpart; undefined for a type that is none of it. */
  readonly without?: (name: string, isInNamespace: boolean) => string | undefined;
  /** Helpers of the SDK whose calls go, and their imports with them. */
  readonly helpers?: readonly string[];
}

/** The table for a version of the SDK. */
export function tableFor(table: TypeTable, sdkMajor: number | undefined): TypeTable {
  const isOld = sdkMajor !== undefined && sdkMajor < 5;
  return isOld ? { ...table, names: { ...table.names, ...table.before5 } } : table;
}

/** `OpenAI.Responses.ResponseInputItem` becomes `OpenAI.Chat.ChatCompletionMessageParam`. A name that the table does not know is somebody else's. */
export function renameType(usage: TypeUsage, table: TypeTable, { source }: Scanned): Part {
  const { file, name, span } = usage;
  const { namespaces, names } = table;
  const [from = '', to = ''] = namespaces.find(([namespace]) => name.startsWith(`${namespace}.`)) ?? [];
  const own = from === '' ? name : name.slice(from.length + 1);
  const text = source(file);
  const written = text.slice(...span);
  if (!Object.hasOwn(names, own) || !written.endsWith(name)) return tellWithout(usage, own, from !== '', table);
  const renamed = [to, names[own]].filter((each) => each !== '').join('.');
  return { edits: [{ file, start: span[1] - name.length, end: endOfType(text, span[1]), text: renamed }] };
}

/** What stands for a type that is parsed into (`ParsedResponse<Event>`) has no types of its own. */
function endOfType(text: string, end: number): number {
  if (text[end] !== '<') return end;
  let depth = 0;
  for (let at = end; at < text.length; at += 1) {
    if (text[at] === '<') depth += 1;
    if (text[at] === '>' && text[at - 1] !== '=') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return end;
}

/** A type of the old API that stays says of the new answer what is not so. */
function tellWithout(usage: TypeUsage, name: string, isInNamespace: boolean, { without }: TypeTable): Part {
  const todo = without?.(name, isInNamespace);
  if (todo === undefined) return {};
  return {
    doubts: [t`The type ${name} at ${usage.file}:${usage.position.line} stays: nothing stands for it after the move.`],
    notes: [
      {
        kind: 'finding',
        severity: 'action',
        usages: [usage],
        title: t`nothing stands for the type ${name} after the move`,
        todo,
      },
    ],
  };
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
    const repeated = known.filter((binding) => isRepeated(binding, usage.bindings, table));
    const renamed = known.filter((binding) => !repeated.includes(binding));
    const gone = repeated.length > 0 ? removeBindings(usage, localsOf(repeated), text) : [];
    return { edits: [...renamed.flatMap((binding) => renameBinding(binding, table, usage, text)), ...gone, ...moved] };
  }
  return { edits: [...removeBindings(usage, localsOf(known), text), importApart(usage, known, module, table, text)] };
}

/** True for a name that another of the import brings in too, once it is renamed. */
function isRepeated(binding: ImportedBinding, all: readonly ImportedBinding[], { names }: TypeTable): boolean {
  const nameOf = ({ name, local }: ImportedBinding): string => (local === name ? bareName(names[name] ?? name) : local);
  return all.findIndex((each) => nameOf(each) === nameOf(binding)) !== all.indexOf(binding);
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
