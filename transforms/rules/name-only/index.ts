import { t } from '../../../src/messages/t.js';
import type { Rule } from '../../../src/plan/contract.js';
import type { Usage } from '../../../src/scan/usage.js';

/** What looks like OpenAI by its words alone is never edited. */
export const nameOnly: Rule = {
  id: 'name-only',
  get summary() {
    return t`List what looks like OpenAI by its name only`;
  },
  handles: ['import', 'client', 'request', 'model', 'env-read', 'env-entry', 'manifest', 'host'],
  propose(usage) {
    if (usage.confidence !== 'name-only') return [];
    return [{ kind: 'finding', severity: 'info', usages: [usage], title: tell(usage) }];
  },
};

function tell(usage: Usage): string {
  // Only packages of many vendors are in doubt here: their names say nothing of OpenAI.
  if (usage.kind === 'manifest') return t`${usage.module} serves many vendors: it stays`;
  return t`left alone: it looks like OpenAI's by name only`;
}
