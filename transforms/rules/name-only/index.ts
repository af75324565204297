import type { Rule } from '../../../src/plan/contract.js';

/** What looks like OpenAI by its words alone is never edited. */
export const nameOnly: Rule = {
  id: 'name-only',
  summary: 'List what looks like OpenAI by its name only',
  handles: ['import', 'client', 'request', 'model', 'env-read', 'env-entry', 'manifest', 'host'],
  propose(usage) {
    if (usage.confidence !== 'name-only') return [];
    return [
      { kind: 'finding', severity: 'info', usages: [usage], title: "left alone: it looks like OpenAI's by name only" },
    ];
  },
};
