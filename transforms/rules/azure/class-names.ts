import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { removeBindings } from '../../../src/plan/edits/imports.js';
import type { ImportedBinding, UsageOf } from '../../../src/scan/usage.js';
import type { Client } from './client.js';
import { replace } from './orphans.js';

type ImportUsage = UsageOf<'import'>;

/** What the openai package calls the class of another vendor's client, and its options. */
const NAMES: Readonly<Record<string, string>> = { AzureOpenAI: 'OpenAI', AzureClientOptions: 'ClientOptions' };

/** `AzureOpenAI` becomes `OpenAI` where it is imported and wherever the file says it. */
export function renameClass(file: string, context: RuleContext): Edit[] {
  const imports = importsOf('openai', file, context);
  return imports.flatMap((usage) =>
    usage.bindings.flatMap((binding) => renameBinding(binding, usage, imports, context)),
  );
}

/** `new openai.AzureOpenAI(...)`: the name behind the namespace. */
export function renameMember({ azure: { callee } }: Client, context: RuleContext): Edit[] {
  if (!callee) return [];
  const written = context.source(callee.file).slice(...callee.span);
  const behind = /\.\s*AzureOpenAI$/.test(written) ? callee.span[1] - 'AzureOpenAI'.length : undefined;
  return behind === undefined ? [] : [replace({ file: callee.file, span: [behind, callee.span[1]] }, 'OpenAI')];
}

/** True where the class is bound by an import of the file, or read from a namespace: else there is nothing to rename. */
export function namesClass(client: Client, context: RuleContext): boolean {
  const bound = importsOf('openai', client.file, context).some(({ bindings }) =>
    bindings.some(({ name }) => name === 'AzureOpenAI'),
  );
  return bound || renameMember(client, context).length > 0;
}

export function importsOf(module: string, file: string, { usages }: RuleContext): ImportUsage[] {
  return usages
    .filter((usage) => usage.kind === 'import')
    .filter((usage) => usage.file === file && usage.module === module);
}

/** The name by which a file already has a class of the openai package as a value. */
export function localName(name: string, imports: readonly ImportUsage[]): string | undefined {
  const bindings = imports
    .filter(({ form }) => form !== 'mock' && form !== 'export')
    .flatMap((usage) => usage.bindings);
  const isThat = (binding: ImportedBinding): boolean =>
    binding.name === name || (name === 'OpenAI' && binding.name === 'default');
  return bindings.find((binding) => isThat(binding) && !binding.typeOnly)?.local;
}

/** A name that nothing else in the file has: `OpenAI`, else a longer one. */
export function freeName(name: string, source: string): string {
  const taken = new RegExp(
    `\\b(?:class|const|let|var|function|interface|type|enum|namespace|as)\\s+${name}\\b|\\bimport\\b[^;'"]*[\\s{,]${name}[\\s},]`,
  );
  return taken.test(source) ? `${name}Client` : name;
}

function renameBinding(
  binding: ImportedBinding,
  usage: ImportUsage,
  imports: readonly ImportUsage[],
  context: RuleContext,
): Edit[] {
  const name = Object.hasOwn(NAMES, binding.name) ? NAMES[binding.name] : undefined;
  if (name === undefined || usage.form === 'mock') return [];
  const source = context.source(usage.file);
  const [start] = binding.span;
  const known = localName(name, imports);
  if (usage.form === 'export') return [];
  if (known !== undefined)
    return [...removeBindings(usage, [binding.local], source), ...rename(binding, known, usage, source)];
  if (binding.local !== binding.name) {
    const at = start + source.slice(...binding.span).indexOf(binding.name);
    return [replace({ file: usage.file, span: [at, at + binding.name.length] }, name)];
  }
  const local = freeName(name, source);
  const as = usage.form === 'import' || usage.form === 'import-type' ? ' as ' : ': ';
  const at = binding.span[1] - binding.name.length;
  return [
    replace({ file: usage.file, span: [at, binding.span[1]] }, local === name ? name : `${name}${as}${local}`),
    ...rename(binding, local, usage, source),
  ];
}

function rename(
  { references, local }: ImportedBinding,
  renamed: string,
  { file }: ImportUsage,
  source: string,
): Edit[] {
  return references.map((span) =>
    replace({ file, span }, isHandedOut(span[0], source) ? `${renamed} as ${local}` : renamed),
  );
}

/** `export { AzureOpenAI }`: others know it by that name. */
function isHandedOut(offset: number, source: string): boolean {
  return /\bexport\s*(?:type\s*)?\{[^{}]*$/.test(source.slice(Math.max(0, offset - 400), offset));
}
