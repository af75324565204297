import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { allLeaving, allStaying } from './everyone.js';

/** Where people are sent for a key: to the provider's console. */
export function linkToConsole(usage: UsageOf<'config'> | UsageOf<'host'>, context: RuleContext): Proposal[] {
  const { key, name } = context.provider;
  const leaving = allLeaving(context);
  if (!isLinkToKeys(usage) || key.console === undefined || leaving.length === 0 || allStaying(context).length > 0)
    return [];
  const { file, span, text = '' } = usage;
  if (OTHER_VENDORS.test(context.source(file)) || speaksToOthers('all', context)) return [];
  const written = /^https?:/.test(text) ? key.console : key.console.replace(/^https?:\/\//, '');
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [usage],
      after: leaving,
      edits: [{ file, start: span[0], end: span[1], text: written }],
      title: t`link to ${name}'s keys in ${file}`,
      why: t`People get the key there from now on. The words around the link may name OpenAI.`,
      sources: [sourceOf(key)],
    },
  ];
}

/** Where other vendors hand out keys: beside those OpenAI is one of several to choose from, and stays so. */
const OTHER_VENDORS =
  /console\.anthropic\.com|aistudio\.google\.com|console\.groq\.com|openrouter\.ai|console\.mistral\.ai|platform\.deepseek\.com|dashboard\.cohere\.com|platform\.moonshot\.|bigmodel\.cn/;

const speaksToOthers = oncePerContext((_: string, context: RuleContext): boolean =>
  context.usages.some((usage) => usage.kind === 'client' && context.hostOf(usage).kind === 'other'),
);

function isLinkToKeys(usage: UsageOf<'config'> | UsageOf<'host'>): boolean {
  if (usage.kind === 'host') return usage.use === 'dashboard';
  return usage.role === 'dashboard-link' && /\/api-keys\b/.test(usage.text ?? '');
}
