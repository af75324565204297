import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, Scanned } from '../../../src/plan/contract.js';
import { removeBindings } from '../../../src/plan/edits/imports.js';
import { isTestFile } from '../../../src/plan/left-alone.js';
import type { ImportedBinding, Span } from '../../../src/scan/usage.js';
import { joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { isTypeScript } from '../../call-shapes/write.js';
import { isWhole, localNames } from './local-names.js';
import { isOfV3, OPTIONS_TYPES } from './names.js';
import type { Import, Unit } from './unit.js';

/** The names of version 3 give way to `OpenAI`; a name of another kind stays, and so does how the import is laid out. */
export function liftImport(usage: Import, unit: Unit, scanned: Scanned): Part {
  const where = `${usage.file}:${usage.position.line}`;
  if (usage.form === 'mock') return { notes: [reportMock(usage)] };
  if (usage.form === 'export') {
    return obstacle(
      t`names of version 3 are handed on at ${where}`,
      t`Export OpenAI there, and import that elsewhere.`,
    );
  }
  const { bindings } = usage;
  const odd = bindings.find((each) => !isWhole(each) && !isOfV3(each.name));
  if (odd)
    return obstacle(
      t`${odd.name}, imported at ${where}, has no counterpart`,
      t`Write what it is used for in another way.`,
    );
  return joinParts([
    ...bindings.map((binding) => liftReferences(binding, usage, unit, scanned)),
    { edits: [...writeSpecifier(usage, unit), ...writeNames(usage, unit, scanned)] },
  ]);
}

/** Where a name of the import stands for itself, and not in a type or behind `new Configuration`, of which others speak. */
function liftReferences(binding: ImportedBinding, usage: Import, unit: Unit, scanned: Scanned): Part {
  const { file } = usage;
  const text = scanned.source(file);
  const told = toldPlaces(file, unit);
  const loose = binding.references.filter(([start]) => !told.some((span) => span[0] === start));
  const madeHere = new Set(
    unit.clients.flatMap(({ v3 }) =>
      (v3?.apis ?? []).filter(({ callee }) => callee.file === file).map(({ callee }) => callee.span[0]),
    ),
  );
  const parts = loose.map((span): Part => {
    const line = `${file}:${text.slice(0, span[0]).split('\n').length}`;
    if (isWhole(binding) && madeHere.has(span[0])) return { edits: renameMember(file, span, text) };
    const isApi = binding.name === 'OpenAIApi';
    const isMade = madeHere.has(span[0]);
    const isClass = isApi && !/\b(?:new|extends)\s+$/.test(text.slice(0, span[0])) && !isNaming(binding, span);
    if (isMade || isClass) return { edits: [replace(file, span, localNames(file, unit, scanned).client)] };
    const todo = t`Write it with the current client: new OpenAI({ apiKey, baseURL }).`;
    return obstacle(t`${binding.local} is used at ${line} in a way that no edit can follow`, todo);
  });
  return joinParts(parts);
}

/** The types, and the Configurations that are seen through. */
function toldPlaces(file: string, { types, clients }: Unit): Span[] {
  const callees = clients.flatMap(({ v3 }) => (v3 ? [v3.callee] : []));
  return [...types, ...callees].filter((each) => each.file === file).map(({ span }) => span);
}

const isNaming = ({ namingToo = [] }: ImportedBinding, [start]: Span): boolean =>
  namingToo.some((each) => each[0] === start);

/** `openai.OpenAIApi` of a whole module. */
function renameMember(file: string, [start, end]: Span, text: string): Edit[] {
  const member = /^\s*\.\s*OpenAIApi\b/.exec(text.slice(end));
  return member ? [replace(file, [start, end + member[0].length], `${text.slice(start, end)}.OpenAI`)] : [];
}

/** One of the old names makes room for the class, one for the type of its options; the others go. */
function writeNames(usage: Import, unit: Unit, scanned: Scanned): Edit[] {
  const { file } = usage;
  const text = scanned.source(file);
  const named = usage.bindings.filter((each) => !isWhole(each));
  const first = unit.imports.filter((each) => each.file === file && each.form !== 'mock');
  const names = localNames(file, unit, scanned);
  const seat = names.client.includes('.') ? undefined : seatOf(first, unit, file);
  const optionsSeat = names.options.includes('.') ? undefined : optionsSeatOf(first, unit, file, seat);
  const kept = named.filter((each) => each === seat || each === optionsSeat);
  const written = kept.map((each) =>
    each === seat
      ? specifierOf(each, 'OpenAI', names.client, usage, text)
      : specifierOf(each, 'ClientOptions', 'ClientOptions', usage, text),
  );
  const braces = bracesAround(usage.bindings, text);
  if (braces && kept.length > 0 && named.length === usage.bindings.length) {
    return [replace(file, braces, `{ ${written.join(', ')} }`)];
  }
  const gone = named.filter((each) => !kept.includes(each)).map(({ local }) => local);
  return [
    ...removeBindings(usage, gone, text).map((edit) => withBlankLines(edit, text)),
    ...kept.map(({ span }, index) => replace(file, span, written[index] ?? '')),
  ];
}

/** A file does not begin with the blank line that stood behind its first import. */
function withBlankLines(edit: Edit, text: string): Edit {
  if (text.slice(0, edit.start).replace(/^\uFEFF/, '') !== '') return edit;
  return { ...edit, end: edit.end + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(edit.end))?.[0].length ?? 0) };
}

/** The braces with all the names in them, where nothing but names is. */
function bracesAround(bindings: readonly ImportedBinding[], text: string): Span | undefined {
  const start = text.lastIndexOf('{', bindings[0]?.span[0] ?? 0);
  const end = text.indexOf('}', bindings.at(-1)?.span[1] ?? 0) + 1;
  return start >= 0 && /^\{[\w$\s,:]*\}$/.test(text.slice(start, end)) ? [start, end] : undefined;
}

/** `OpenAIApi` where that is imported; else, where a type needs the class as its namespace, the first of the names. */
function seatOf(imports: readonly Import[], unit: Unit, file: string): ImportedBinding | undefined {
  const bindings = imports.flatMap((each) => each.bindings).filter((each) => !isWhole(each));
  const api = bindings.find(({ name, references }) => name === 'OpenAIApi' && references.length > 0);
  const isNeeded = unit.types.some((each) => each.file === file && each.as === 'type' && !OPTIONS_TYPES.has(each.name));
  return api ?? (isNeeded ? bindings.find(({ name }) => !OPTIONS_TYPES.has(name)) : undefined);
}

function optionsSeatOf(
  imports: readonly Import[],
  { types }: Unit,
  file: string,
  seat: ImportedBinding | undefined,
): ImportedBinding | undefined {
  const isNeeded = types.some((each) => each.file === file && OPTIONS_TYPES.has(each.name));
  const bindings = imports.flatMap((each) => each.bindings);
  return isNeeded ? bindings.find((each) => each !== seat && OPTIONS_TYPES.has(each.name)) : undefined;
}

function specifierOf(
  { span, typeOnly }: ImportedBinding,
  name: string,
  local: string,
  { file, form }: Import,
  text: string,
): string {
  const isInline = /^type\s/.test(text.slice(...span));
  const isType = isInline || (name === 'ClientOptions' && form === 'import' && !typeOnly && isTypeScript(file));
  const as = form === 'require' || form === 'dynamic' ? ': ' : ' as ';
  return `${isType ? 'type ' : ''}${local === name ? name : `${name}${as}${local}`}`;
}

/** `openai-edge` becomes `openai`, and a version in the specifier the one that is lifted to. */
function writeSpecifier({ file, specifier, specifierSpan }: Import, { major }: Unit): Edit[] {
  const moved = specifier.replace(/^openai-edge$/, 'openai').replace(/\bopenai(?:-edge)?@[^/?#]*/, `openai@${major}`);
  return moved === specifier ? [] : [replace(file, specifierSpan, moved)];
}

const replace = (file: string, [start, end]: Span, text: string): Edit => ({ file, start, end, text });

function reportMock(usage: Import): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [usage],
    title: isTestFile(usage.file)
      ? t`this test replaces ${usage.specifier} with names of version 3`
      : t`this replaces ${usage.specifier} with names of version 3`,
    todo: t`Replace OpenAI, with chat.completions.create and its like, whose answers have no data around them.`,
  };
}
