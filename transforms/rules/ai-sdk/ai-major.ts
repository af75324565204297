import type { RuleContext } from '../../../src/plan/contract.js';
import { manifestsFor } from '../../../src/plan/nearest-manifest.js';

/** `@ai-sdk/openai` and `@ai-sdk/azure` began with ai 3 and have gone up with it ever since. */
const BEHIND = 3;
const PROVIDERS = new Set(['@ai-sdk/openai', '@ai-sdk/azure']);

/**
 * The major of `ai` that serves a file, by its package.json; undefined where that does not say. The provider's own major counts
 * for more: models have to fit it.
 */
export function aiMajor(file: string, { usages }: RuleContext): number | undefined {
  const manifests = manifestsFor(file, usages);
  const provider = manifests.find(({ module, major }) => PROVIDERS.has(module) && major !== undefined)?.major;
  if (provider !== undefined) return provider + BEHIND;
  return manifests.find(({ module, major }) => module === 'ai' && major !== undefined)?.major;
}
