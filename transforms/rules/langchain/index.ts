import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext, Scanned } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { changeClient } from '../client/change.js';
import type { Client } from '../client/part.js';
import { reportCompletions } from '../client/report-completions.js';
import { findObjectBlockers } from './blockers.js';
import { classAfter } from './change-class.js';
import { findStringBlockers, isMadeFromString, moveModelString } from './model-string.js';
import { partsOf } from './parts.js';
import { fitMethod } from './structured-output.js';

type Request = UsageOf<'request'>;

/** LangChain's objects keep their class and get key, address and model; what only OpenAI has is named. */
export const langchain: Rule<'client' | 'request'> = {
  id: 'langchain',
  get summary() {
    return t`Point the chat models and embeddings of LangChain at the provider`;
  },
  handles: ['client', 'request'],
  propose(usage, context) {
    if (usage.route !== 'langchain') return [];
    if (usage.kind === 'client') return moveObject(usage, context);
    return usage.api === 'completions' ? reportCompletions(usage, instead(), context) : fitMethod(usage, context);
  },
  blocks: (client, context) => client.route === 'langchain' && findBlockers(client, context).length > 0,
  converts: asChat,
};

function moveObject(client: Client, context: RuleContext): readonly Proposal[] {
  if (client.confidence === 'name-only' || !context.leaves(client) || context.isStuck(client)) return [];
  const blockers = findBlockers(client, context);
  if (blockers.length > 0) return blockers;
  if (isMadeFromString(client)) return moveModelString(client, context);
  return changeClient(client, partsOf(client, context), context);
}

function findBlockers(client: Client, context: RuleContext) {
  return isMadeFromString(client) ? findStringBlockers(client, context) : findObjectBlockers(client, context);
}

const instead = () =>
  t`Use ChatOpenAI, with configuration: { baseURL }. It answers with a message: read its content where the text was read.`;

/** Calls of classes that become another one of LangChain's, which speaks chat completions. */
function asChat(request: Request, { usages }: Scanned): Request | undefined {
  if (request.route !== 'langchain') return undefined;
  const client = usages.find((usage) => usage.kind === 'client' && request.clients.includes(usage.id));
  const isEarly = request.api === 'completions' && client?.kind === 'client' && classAfter(client) === 'OpenAIChat';
  return request.api === 'responses' || isEarly ? { ...request, api: 'chat' } : undefined;
}
