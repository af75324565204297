import type { Edit, RuleContext, Span } from '../../../src/plan/contract.js';
import { dropRepeated } from '../../../src/plan/edits/drop-repeated.js';
import { removeBindings } from '../../../src/plan/edits/imports.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import type { ImportedBinding, UsageOf } from '../../../src/scan/usage.js';

type Tokenizer = UsageOf<'tokenizer'>;

/** The function of the same package that takes the name of an encoding. */
const BY_ENCODING: Readonly<Record<string, string>> = {
  encoding_for_model: 'get_encoding',
  encodingForModel: 'getEncoding',
};
/** Functions that give the name of the encoding: it can be written in their place. */
const NAMES_ENCODING = new Set(['get_encoding_name_for_model', 'getEncodingNameForModel']);

/** The encoding of gpt-4o and later; early versions of the older package have only the one before. */
export function encodingOf(module: string): string {
  return module.startsWith('@dqbd/') ? 'cl100k_base' : 'o200k_base';
}

/**
 * Calls of one file that are given a fixed encoding in place of a model, with their import; undefined where that cannot be
 * written: the function comes by way of another file, or the package has no counterpart.
 */
export function fixEncodings(calls: readonly Tokenizer[], context: RuleContext): Edit[] | undefined {
  const [first] = calls;
  if (!first || calls.some((call) => !canFix(call, context))) return undefined;
  const source = context.source(first.file);
  const imported = importOf(calls);
  return dropRepeated([
    ...calls.flatMap((call) => callEdits(call, imported, source)),
    ...(imported ? importEdits(imported, first.file, source) : []),
  ]);
}

/** A bare name needs the import that binds it; behind a namespace the new name is there already. */
function canFix({ method, callee, imported, argument }: Tokenizer, context: RuleContext): boolean {
  if (!argument || argument.place.file !== callee.file) return false;
  if (NAMES_ENCODING.has(method)) return true;
  const before = context.source(callee.file)[callee.span[0] - 1];
  return Object.hasOwn(BY_ENCODING, method) && (imported !== undefined || before === '.');
}

/** The import that the calls of a file share. */
interface Import {
  readonly statement: NonNullable<Tokenizer['imported']>;
  /** Bindings that the calls use and that a function for encodings has to take the place of. */
  readonly replaced: readonly ImportedBinding[];
  /** Bindings that only the old calls needed. */
  readonly gone: readonly ImportedBinding[];
}

function importOf(calls: readonly Tokenizer[]): Import | undefined {
  const statement = calls.find(({ imported }) => imported !== undefined)?.imported;
  if (!statement) return undefined;
  const { bindings } = statement;
  const written = calls.flatMap(({ callee, argument }) => [callee.span, ...(argument ? [argument.place.span] : [])]);
  const gone = bindings.filter(
    ({ references }) =>
      references.length > 0 && references.every((reference) => written.some((span) => covers(span, reference))),
  );
  const replaced = bindings.filter(
    ({ name }) => Object.hasOwn(BY_ENCODING, name) && calls.some(({ method }) => method === name),
  );
  return { statement, replaced, gone };
}

function callEdits(call: Tokenizer, imported: Import | undefined, source: string): Edit[] {
  const { file, method, callee, argument, span, module } = call;
  const encoding = quoted(encodingOf(module), sniffStyle(source));
  if (NAMES_ENCODING.has(method)) return [replace(file, span, encoding)];
  if (!argument) return [];
  return [replace(file, callee.span, localName(method, imported)), replace(file, argument.place.span, encoding)];
}

/** An alias goes over to the new function with its import, where nobody needs it for the old one. */
function localName(method: string, imported: Import | undefined): string {
  const renamed = BY_ENCODING[method] ?? method;
  const present = imported && presentAs(renamed, imported);
  if (present !== undefined) return present;
  const binding = imported?.replaced.find(({ name }) => name === method);
  const isAlias = binding && binding.local !== binding.name;
  return isAlias && imported?.gone.includes(binding) ? binding.local : renamed;
}

function presentAs(name: string, { statement }: Import): string | undefined {
  return statement.bindings.find((binding) => binding.name === name && !binding.typeOnly)?.local;
}

function importEdits(imported: Import, file: string, source: string): Edit[] {
  const { statement, replaced, gone } = imported;
  const added = replaced.filter(({ name }) => presentAs(BY_ENCODING[name] ?? name, imported) === undefined);
  const removed = gone.filter((binding) => !added.includes(binding)).map(({ local }) => local);
  return [
    ...removeBindings({ file, ...statement }, removed, source),
    ...added.map((binding) => (gone.includes(binding) ? rename(binding, file, source) : addBehind(binding, file))),
  ];
}

/** `encodingForModel as open` keeps its alias. */
function rename({ span, name }: ImportedBinding, file: string, source: string): Edit {
  return replace(file, span, source.slice(...span).replace(name, BY_ENCODING[name] ?? name));
}

function addBehind({ span, name }: ImportedBinding, file: string): Edit {
  return replace(file, [span[1], span[1]], `, ${BY_ENCODING[name] ?? name}`);
}

const covers = ([start, end]: Span, [from, to]: Span): boolean => start <= from && to <= end;

const replace = (file: string, [start, end]: Span, text: string): Edit => ({ file, start, end, text });
