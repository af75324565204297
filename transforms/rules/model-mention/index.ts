import type { Rule, RuleContext } from '../../../src/plan/contract.js';
import type { ModelUsage } from '../../../src/scan/usage.js';

/** Model ids in lists, prices, comparisons and types: what they mean there is for a person to say. Once a file. */
export const modelMention: Rule<'model'> = {
  id: 'model-mention',
  summary: "List OpenAI's model ids that feed no call",
  handles: ['model'],
  propose(usage, context) {
    if (!context.moves(usage)) return [];
    const mentioned = [...new Set(mentionsIn(usage.file, context).map(({ text }) => text))].sort();
    const title = `OpenAI's models are named where no call uses them, not changed: ${mentioned.join(', ')}`;
    return [{ kind: 'finding', severity: 'info', usages: [usage], title }];
  },
};

function mentionsIn(file: string, context: RuleContext): ModelUsage[] {
  return context.usages
    .filter((usage) => usage.kind === 'model')
    .filter((usage) => usage.file === file && usage.confidence !== 'name-only');
}
