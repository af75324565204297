import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { type EnvRole, renameEnv } from '../../../src/plan/rename-env.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import type { MovedVariable } from './moved.js';
import type { Mention } from './scope.js';

/** The new name in the spelling of the old one: stores take `openai-api-key` too. */
export function renameStored(name: string, role: EnvRole, provider: ProviderData): string | undefined {
  const renamed = renameEnv(name.toUpperCase().replaceAll('-', '_'), role, provider);
  const hyphened = name.includes('-') ? renamed?.replaceAll('_', '-') : renamed;
  return name === name.toUpperCase() ? hyphened : hyphened?.toLowerCase();
}

/** What nobody but a person can do: put a new key, or an address, where values are kept outside the repository. */
export function reportStored(
  mentions: readonly Mention[],
  variable: MovedVariable,
  context: RuleContext,
): FindingProposal[] {
  const [first] = mentions;
  const renamed = renameStored(first?.name ?? '', variable.role, context.provider);
  if (!first || renamed === undefined) return [];
  const { key, name } = context.provider;
  const page = key.console ? t`, to be had at ${key.console}` : '';
  const value = variable.role === 'key' ? t`a key of ${name} (${key.format}${page})` : context.target.baseURL;
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: mentions,
      place: firstNamed(first, renamed, context),
      title: t`${renamed} has to be created where ${first.name} is kept${placeOf(first)}`,
      todo: t`${howTo(first, renamed, context)} with ${value}, before what is renamed here runs; then remove ${first.name} there if nothing else needs it.`,
      sources: [sourceOf(key)],
    },
  ];
}

/** One finding for all files that take the value from one store. */
function firstNamed(mention: Mention, renamed: string, context: RuleContext): Mention {
  const isSame = (other: Mention): boolean =>
    other.remote === true &&
    other.name === mention.name &&
    howTo(other, renamed, context) === howTo(mention, renamed, context);
  return context.usages.filter((usage) => usage.kind === 'config').find(isSame) ?? mention;
}

function placeOf({ file }: Mention): string {
  if (file.startsWith('.github/')) return t`: in the settings of the repository at GitHub`;
  if (isGitLab(file)) return t`: in the CI/CD settings of the project at GitLab`;
  return '';
}

function howTo({ file, name = '', span, format }: Mention, renamed: string, context: RuleContext): string {
  if (file.startsWith('.github/')) {
    const isVariable = context.source(file).slice(0, span[0]).endsWith('vars.');
    return t`Run \`gh ${isVariable ? 'variable' : 'secret'} set ${renamed}\``;
  }
  if (isGitLab(file)) return t`Run \`glab variable set ${renamed}\``;
  if (/(?:^|\/)(?:vercel|now)\.json$/.test(file))
    return t`Create the secret ${renamed}, or leave the reference out and run \`vercel env add\`,`;
  if (/(?:^|\/)render\.ya?ml$/.test(file)) return t`Set ${renamed} in Render's dashboard`;
  if (format === 'yaml') return t`Add the entry ${renamed} to the secret or config map that holds ${name}`;
  return t`Create ${renamed}`;
}

export function isGitLab(file: string): boolean {
  return /(?:^|\/)\.gitlab-ci[\w.-]*\.ya?ml$/.test(file);
}
