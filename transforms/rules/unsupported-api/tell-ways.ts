import type { Api } from '../../../src/apis.js';
import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { providersServing } from '../../../src/providers/providers-serving.js';

/** APIs that nobody would send elsewhere by themselves. */
const NOT_ALONE: ReadonlySet<Api> = new Set<Api>(['models', 'other']);

/** The flags that give calls of an API a client of their own: at a provider that serves them, or at OpenAI. */
export function tellWays(api: Api, { provider, catalog }: RuleContext): string {
  if (NOT_ALONE.has(api)) return '';
  const [first, ...others] = providersServing(api, catalog).filter((id) => id !== provider.id);
  const keep = t`--keep ${api} leaves it at OpenAI on a client of its own`;
  if (first === undefined) return t`Or ${keep}.`;
  const more = others.length > 0 ? t` (or ${listed(others)})` : '';
  return t`Or --for ${api}=${first}${more} sends it elsewhere, and ${keep}.`;
}
