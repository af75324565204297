import { t } from '../../../src/messages/t.js';
import type { Rule } from '../../../src/plan/contract.js';
import { hasChat } from '../../../src/plan/is-served.js';
import { mockEdits } from '../test-mock/address.js';

/** OpenAI's address in a string whose way to a request is out of sight: settings, defaults, allow lists. */
export const hostMention: Rule<'host'> = {
  id: 'host-mention',
  get summary() {
    return t`List strings with OpenAI's address that feed no call in sight`;
  },
  handles: ['host'],
  propose(usage, context) {
    // A policy or a link to the keys is the rule `configuration`'s, a mock that moves the rule `test-mock`'s.
    if (usage.confidence === 'name-only' || usage.use || mockEdits(usage, context)) return [];
    return [
      {
        kind: 'finding',
        severity: 'action',
        usages: [usage],
        title: t`OpenAI's address in a string that feeds no call in sight: ${usage.text}`,
        todo: hasChat(context.provider)
          ? t`If requests go there, make it ${context.target.baseURL}, with a key and a model of ${context.provider.name}.`
          : t`If requests go there, send them to another provider: ${context.provider.name} answers none in OpenAI's shape.`,
      },
    ];
  },
};
