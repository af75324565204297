import type { RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { ProviderPackage } from './package.js';

type Request = UsageOf<'request'>;

/** True for a model that the provider has and that the package can give. */
export function isServed({ api }: Request, { members }: ProviderPackage, { provider }: RuleContext): boolean {
  if (provider.apis[api]?.shape !== 'openai') return false;
  return api === 'chat' || (api === 'embeddings' && members.embeddings !== undefined);
}
