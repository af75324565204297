import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { blockersAmong } from '../client/blockers.js';
import { byHand } from '../client/by-hand.js';
import type { Client } from '../client/part.js';
import { importNames } from './imports.js';
import { partsOf } from './parts.js';

/** Why no edit moves a client of the SDK; one without `todo` is not worth a word. */
export const findBlockers = oncePerContext((client: Client, context: RuleContext): FindingProposal[] => {
  if (client.className === 'OpenAIProvider') {
    return client.argument === 'opaque'
      ? [reportByHand(client, context)]
      : blockersAmong(client, partsOf(client, context), context);
  }
  // Agents with models of other vendors only.
  if (context.requestsOf(client).length === 0) return [reportNothing(client)];
  return importNames(client.file, [], context) === undefined ? [reportByHand(client, context)] : [];
});

function reportByHand(client: Client, context: RuleContext): FindingProposal {
  const { target, provider } = context;
  return byHand(client, context, {
    title: t`no place in sight for the provider of these agents`,
    todo: t`Before the first run call setDefaultModelProvider(new OpenAIProvider({ apiKey: process.env.${target.keyEnv}, baseURL: '${target.baseURL}', useResponses: false })) and setTracingDisabled(true), since traces go to OpenAI. Each agent needs a model of ${provider.name}.`,
  });
}

function reportNothing(client: Client): FindingProposal {
  return { kind: 'finding', severity: 'info', usages: [client], title: t`no agent here asks OpenAI` };
}
