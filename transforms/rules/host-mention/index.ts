import type { Rule } from '../../../src/plan/contract.js';

/** OpenAI's address in a string whose way to a request is out of sight: settings, defaults, allow lists. */
export const hostMention: Rule<'host'> = {
  id: 'host-mention',
  summary: "List strings with OpenAI's address that feed no call in sight",
  handles: ['host'],
  propose(usage, context) {
    if (usage.confidence === 'name-only') return [];
    return [
      {
        kind: 'finding',
        severity: 'action',
        usages: [usage],
        title: `OpenAI's address in a string that feeds no call in sight: ${usage.text}`,
        todo: `If requests go there, make it ${context.target.baseURL}, with a key and a model of ${context.provider.name}.`,
      },
    ];
  },
};
