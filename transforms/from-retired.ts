import type { Recipe } from '../src/plan/contract.js';

/** What lists OpenAI's traces, or whom else clients speak to: nothing of it is to change. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set([
  'client-unseen',
  'env-mention',
  'host-mention',
  'key-format',
  'name-only',
  'other-vendor',
]);

/** The recipe for code that speaks to the provider already, and is to leave what is retired there. */
export function fromRetired({ rules, ...recipe }: Recipe): Recipe {
  return { ...recipe, rules: rules.filter(({ id }) => !ABOUT_OTHERS.has(id)) };
}
