import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { blockersAmong } from '../client/blockers.js';
import { changeClient } from '../client/change.js';
import { writeDefaultModel } from '../client/default-model.js';
import { moveKey } from '../client/key.js';
import { hidesNestedURL, moveNestedURL } from '../client/nested-url.js';
import { dropOptions } from '../client/options.js';
import type { Client, Part } from '../client/part.js';
import { doubtsOf } from '../client/parts.js';
import { reportOpaque } from '../client/unmovable.js';
import { reportAgent, reportByHand, reportKnownModels } from './report.js';

/** LlamaIndex: the class stays, and gets key, address and model. */
export const llamaindex: Rule<'client' | 'request'> = {
  id: 'llamaindex',
  get summary() {
    return t`Point the models of LlamaIndex at the provider`;
  },
  handles: ['client', 'request'],
  propose(usage, context) {
    if (usage.route !== 'llamaindex') return [];
    return usage.kind === 'client' ? moveObject(usage, context) : reportAgent(usage, context);
  },
  blocks: (client, context) => client.route === 'llamaindex' && findBlockers(client, context).length > 0,
};

function moveObject(client: Client, context: RuleContext): readonly Proposal[] {
  if (client.confidence === 'name-only' || !context.leaves(client) || context.isStuck(client)) {
    return reportByHand(client, context);
  }
  const blockers = findBlockers(client, context);
  if (blockers.length > 0) return blockers;
  return [...changeClient(client, partsOf(client, context), context), reportKnownModels(client, context)];
}

const findBlockers = oncePerContext((client: Client, context: RuleContext): FindingProposal[] => {
  const byHand = reportByHand(client, context);
  if (byHand.length > 0) return byHand;
  if (client.argument === 'opaque' || hidesNestedURL(client, HOLDER)) return [reportOpaque(client, context)];
  return blockersAmong(client, partsOf(client, context), context);
});

/** What the SDK's client below is made with; the class has taken a `baseURL` of its own only for a while. */
const HOLDER = 'additionalSessionOptions';

const partsOf = oncePerContext((client: Client, context: RuleContext): Part[] => [
  moveKey(client, context),
  moveNestedURL(client, [HOLDER, 'baseURL'], context),
  writeDefaultModel(client, 'model', context),
  dropOptions(client, context),
  { doubts: doubtsOf(context.hostOf(client), context) },
]);
