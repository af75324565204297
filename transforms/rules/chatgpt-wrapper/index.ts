import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { changeClient } from '../client/change.js';
import type { Client } from '../client/part.js';
import { reportCompletions } from '../client/report-completions.js';
import { findBlockers } from './blockers.js';
import { partsOf } from './parts.js';

/** Small packages around the API: the client stays where it takes a base URL. */
export const chatgptWrapper: Rule<'client' | 'request'> = {
  id: 'chatgpt-wrapper',
  get summary() {
    return t`Point the clients of chatgpt, openai-fetch and openai-streams at the provider`;
  },
  handles: ['client', 'request'],
  propose(usage, context) {
    if (usage.route !== 'chatgpt') return [];
    if (usage.kind === 'client') return moveWrapper(usage, context);
    return usage.api === 'completions' ? reportCompletions(usage, instead(), context) : [];
  },
  blocks: (client, context) => client.route === 'chatgpt' && findBlockers(client, context).length > 0,
};

const instead = () => t`Ask for a chat completion, with the prompt as one user message.`;

function moveWrapper(client: Client, context: RuleContext): readonly Proposal[] {
  if (client.confidence === 'name-only' || !context.leaves(client)) return [];
  const blockers = findBlockers(client, context);
  if (blockers.length > 0) return blockers;
  return context.isStuck(client) ? [] : changeClient(client, partsOf(client, context), context);
}
