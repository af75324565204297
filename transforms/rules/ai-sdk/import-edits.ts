import type { Edit } from '../../../src/plan/contract.js';
import { addImport, importStatement, removeBindings, replaceStatement } from '../../../src/plan/edits/imports.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt } from '../../../src/plan/edits/text-lines.js';
import type { UsageOf } from '../../../src/scan/usage.js';

type Import = UsageOf<'import'>;

/** What has to be brought in instead of what a statement has brought in so far. */
export interface Replacement {
  readonly statement?: Import;
  /** Of the names that it binds, those that nobody needs any more. */
  readonly orphans: readonly string[];
  /** Names of the new package: `createDeepSeek`, `deepseek as openai`. */
  readonly names: readonly string[];
  /** A statement that makes a provider, without indent. */
  readonly instance?: string;
}

/** Writes the imports of a file anew: those at its head together, and each `require` and `import()` where it stands. */
export function writeImports(file: string, module: string, all: readonly Replacement[], source: string): Edit[] {
  const needed = all.filter(({ names, orphans }) => names.length > 0 || orphans.length > 0);
  const atHead = needed.filter(({ statement }) => !statement || statement.form === 'import');
  const elsewhere = needed.filter((each) => !atHead.includes(each));
  return [
    ...writeHead(file, module, atHead, source),
    ...elsewhere.flatMap((each) => writeInPlace(module, each, source)),
  ];
}

function writeHead(file: string, module: string, all: readonly Replacement[], source: string): Edit[] {
  const names = [...new Set(all.flatMap((each) => each.names))].filter((name) => !isImported(name, module, source));
  const [instance] = all.flatMap((each) => each.instance ?? []);
  const style = sniffStyle(source);
  const written = names.length > 0 ? importStatement(names, module, style, 'import') : undefined;
  const whole = written === undefined ? undefined : all.find(isOrphaned)?.statement;
  const beside = all.find(({ statement }) => statement)?.statement;
  return [
    ...(written === undefined
      ? []
      : [whole ? replaceStatement(whole, [written], source) : addImport(file, source, written, beside)]),
    ...(instance === undefined ? [] : [addInstance(file, instance, source)]),
    ...all.flatMap(({ statement, orphans }) =>
      statement && statement !== whole ? removeBindings(statement, orphans, source) : [],
    ),
  ];
}

/** Behind the imports, with a blank line on either side. */
function addInstance(file: string, instance: string, source: string): Edit {
  const { newline } = sniffStyle(source);
  const edit = addImport(file, source, newline + instance);
  const isFollowed = /^\r?\n[ \t]*\S/.test(source.slice(edit.start));
  return isFollowed ? { ...edit, text: edit.text + newline } : edit;
}

/** What runs where it stands makes the provider there. */
function writeInPlace(module: string, replacement: Replacement, source: string): Edit[] {
  const { statement, names, orphans, instance } = replacement;
  if (!statement) return [];
  if (statement.form === 'export') return [replaceStatement(statement, exported(module, replacement, source), source)];
  const style = sniffStyle(source);
  const required = importStatement(names, module, style, 'require');
  const written = statement.form === 'dynamic' ? required.replace('= require(', '= await import(') : required;
  const outer = indentAt(source, statement.span[0]);
  const lines = [written, ...(instance === undefined ? [] : [instance.replaceAll('\n', `\n${outer}`)])];
  if (isOrphaned(replacement)) return [replaceStatement(statement, lines, source)];
  const text = lines.join(style.newline + outer);
  return [addImport(statement.file, source, text, statement), ...removeBindings(statement, orphans, source)];
}

/** `export { openai } from` hands on another provider under the old name. */
function exported(module: string, { names, instance }: Replacement, source: string): string[] {
  const style = sniffStyle(source);
  const statement = importStatement(names, module, style, 'import');
  return instance === undefined ? [statement.replace(/^import/, 'export')] : [statement, '', `export ${instance}`];
}

export function isOrphaned({ statement, orphans }: Replacement): boolean {
  return statement?.removal !== undefined && orphans.length > 0 && orphans.length === statement.bindings.length;
}

/** True where the file imports the name from there already. */
function isImported(name: string, module: string, source: string): boolean {
  return new RegExp(`\\bimport\\s*\\{[^}]*\\b${name}\\b[^}]*\\}[^'"\`;]*['"]${module}['"]`).test(source);
}
