import type { RuleContext } from '../../../src/plan/contract.js';
import { type EnvRole, renameEnv } from '../../../src/plan/rename-env.js';
import { envNames } from '../../../src/plan/values.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** What to add where values are kept outside the repository, in the imperative; empty when nothing that moves is kept there. */
export function adviseStored(mentions: readonly UsageOf<'config'>[], context: RuleContext): string {
  const advice = mentions.flatMap(({ role, name = '', remote, file }) => {
    const holds = role === 'env-name' && remote ? roleOf(name, context) : undefined;
    const renamed = holds && renameStored(name, holds, context.provider);
    return renamed === undefined ? [] : `Add ${renamed} where ${name} is kept${storeOf(file)}.`;
  });
  return [...new Set(advice)].join(' ');
}

/** Undefined for what no client needs after the move, such as an organisation's id. */
function roleOf(name: string, context: RuleContext): EnvRole | undefined {
  if (/URL|BASE|HOST|ENDPOINT/i.test(name)) return readsBaseURL(context) ? 'base URL' : undefined;
  return /KEY|TOKEN|SECRET/i.test(name) ? 'key' : undefined;
}

/** False where the move writes the address into the code, so that no variable holds it any more. */
function readsBaseURL({ usages, moves }: RuleContext): boolean {
  return usages.some((usage) => usage.kind === 'client' && moves(usage) && envNames(usage.baseURL).length > 0);
}

/** The new name in the spelling of the old one: stores take `openai-api-key` too. */
function renameStored(name: string, role: EnvRole, provider: ProviderData): string | undefined {
  const renamed = renameEnv(name.toUpperCase().replaceAll('-', '_'), role, provider);
  const hyphened = name.includes('-') ? renamed?.replaceAll('_', '-') : renamed;
  return name === name.toUpperCase() ? hyphened : hyphened?.toLowerCase();
}

function storeOf(file: string): string {
  return file.startsWith('.github/') ? ": in the repository's settings at GitHub" : '';
}
