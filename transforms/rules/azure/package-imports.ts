import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { addImport, importStatement, removeBindings, replaceStatement } from '../../../src/plan/edits/imports.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import type { ImportedBinding, UsageOf } from '../../../src/scan/usage.js';
import { freeName, importsOf, localName } from './class-names.js';
import { clientsSpelled, isMoved } from './client.js';
import { isGone } from './gone.js';
import { replace } from './orphans.js';
import { TYPES } from './package-types.js';

type ImportUsage = UsageOf<'import'>;

/** What ties all changes of the package together: half of it could not be imported from anywhere. */
export const PACKAGE_LINK = 'package @azure/openai';

/** An import of `@azure/openai`: the class and its types come from the openai package, the credentials from nowhere. */
export function moveImport(usage: ImportUsage, context: RuleContext): Proposal[] {
  const clients = clientsSpelled('package', context);
  if (usage.module !== '@azure/openai' || usage.form === 'mock' || usage.form === 'export') return [];
  if (clients.length === 0 || !clients.every((client) => isMoved(client, context))) return [];
  const source = context.source(usage.file);
  const renamed = usage.bindings.filter(({ name }) => name === 'OpenAIClient' || Object.hasOwn(TYPES, name));
  const left = usage.bindings.filter((binding) => !renamed.includes(binding) && !isUnused(binding, usage, context));
  const gone = usage.bindings.filter((binding) => !left.includes(binding));
  const own = clients.filter(({ file }) => file === usage.file);
  const known = localName('OpenAI', importsOf('openai', usage.file, context));
  const local = known ?? freeName('OpenAI', source);
  return [
    {
      kind: 'change',
      tier: 'auto',
      usages: [usage, ...own],
      ...(own.length === 0 ? { after: clients } : {}),
      links: [PACKAGE_LINK],
      edits: [
        ...writeImport(usage, gone, known === undefined && renamed.length > 0 ? local : undefined, source),
        ...renamed.flatMap((binding) => renameReferences(binding, local, usage)),
      ],
      title: '@azure/openai -> openai',
      why: t`The client comes from the openai package, and its types with it.`,
    },
    ...left.map((binding): Proposal => reportLeft(binding, usage)),
  ];
}

function writeImport(
  usage: ImportUsage,
  gone: readonly ImportedBinding[],
  local: string | undefined,
  source: string,
): Edit[] {
  const isType = usage.form === 'import-type' || usage.bindings.every(({ typeOnly }) => typeOnly);
  const form = usage.form === 'require' ? 'require' : 'import';
  const name = form === 'require' ? (local === 'OpenAI' ? local : `OpenAI as ${local}`) : `default as ${local}`;
  const plain = local === undefined ? undefined : importStatement([name], 'openai', sniffStyle(source), form);
  const statement =
    plain !== undefined && isType && form === 'import' ? plain.replace(/^import /, 'import type ') : plain;
  if (gone.length === usage.bindings.length && statement !== undefined)
    return [replaceStatement(usage, [statement], source)];
  return [
    ...removeBindings(
      usage,
      gone.map((binding) => binding.local),
      source,
    ),
    ...(statement === undefined ? [] : [addImport(usage.file, source, statement, usage)]),
  ];
}

function renameReferences({ name, references }: ImportedBinding, local: string, { file }: ImportUsage): Edit[] {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  const text = type === undefined ? local : `${local}.${type}`;
  return references.map((span) => replace({ file, span }, text));
}

/** True for a credential whose every use goes with the clients. */
function isUnused({ references }: ImportedBinding, { file }: ImportUsage, context: RuleContext): boolean {
  return references.every((span) => isGone({ file, span }, context));
}

function reportLeft({ local }: ImportedBinding, usage: ImportUsage): Proposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [usage],
    title: t`${local} of @azure/openai has no counterpart of the same form in the openai package`,
    todo: t`Write what it is used for with the types of the openai package; their names are in snake_case. Then the import can go.`,
  };
}
