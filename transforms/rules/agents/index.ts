import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { isTextRequest } from '../../../src/plan/needs.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { changeClient } from '../client/change.js';
import type { Client } from '../client/part.js';
import { findBlockers } from './blockers.js';
import { changeModelClass } from './model-class.js';
import { namesAgentModel } from './model-name.js';
import { partsOf } from './parts.js';
import { HOSTED_TOOLS, reportHostedTool, reportOutputType } from './report.js';
import { switchToChat } from './switch-to-chat.js';
import { turnThinkingOff } from './thinking.js';

type Request = UsageOf<'request'>;

/** The Agents SDK: a provider of its own for all agents, over chat completions, with tracing off. */
export const agents: Rule<'client' | 'request'> = {
  id: 'agents',
  get summary() {
    return t`Run the agents of the Agents SDK at the provider, over chat completions`;
  },
  handles: ['client', 'request'],
  propose(usage, context) {
    if (usage.route !== 'agents') return [];
    return usage.kind === 'client' ? moveClient(usage, context) : moveRequest(usage, context);
  },
  blocks: (client, context) => client.route === 'agents' && findBlockers(client, context).length > 0,
  /** The SDK says the same things to either API: which one is not the agent's business. */
  converts: (request) => (isByResponses(request) ? { ...request, api: 'chat' } : undefined),
};

function isByResponses({ route, api, method }: Request): boolean {
  return route === 'agents' && api === 'responses' && !HOSTED_TOOLS.has(method);
}

function moveClient(client: Client, context: RuleContext): readonly Proposal[] {
  if (!context.leaves(client) || context.isStuck(client)) return [];
  const blockers = findBlockers(client, context);
  return blockers.length > 0
    ? blockers.filter(({ todo }) => todo !== undefined)
    : changeClient(client, partsOf(client, context), context);
}

function moveRequest(request: Request, context: RuleContext): readonly Proposal[] {
  if (!context.moves(request)) return [];
  if (HOSTED_TOOLS.has(request.method)) return [reportHostedTool(request, context)];
  if (!isTextRequest(request)) return [];
  return [
    ...namesAgentModel(request, context),
    ...changeModelClass(request, context),
    ...switchToChat(request, context),
    ...reportOutputType(request, context),
    ...turnThinkingOff(request, context),
  ];
}
