import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { blockersAmong } from '../client/blockers.js';
import { byHand } from '../client/by-hand.js';
import { hidesNestedURL } from '../client/nested-url.js';
import type { Client } from '../client/part.js';
import { reportOpaque } from '../client/unmovable.js';
import { isAzure, sharesAzure } from './azure.js';
import { hidesClass } from './change-class.js';
import { partsOf } from './parts.js';

/** Why no edit moves an object of LangChain, told as what a person has to do; none: it moves. */
export const findObjectBlockers = oncePerContext((client: Client, context: RuleContext): FindingProposal[] => {
  if (client.className === 'DallEAPIWrapper') return [reportImages(client, context)];
  if (client.argument === 'opaque' || hidesNestedURL(client, 'configuration') || hidesClass(client, context))
    return [reportOpaque(client, context)];
  const stayer = isAzure(client) ? sharesAzure(client, context) : undefined;
  if (stayer) return [reportShared(client, stayer, context)];
  const summary = reportSummary(client, context);
  return summary ? [summary] : blockersAmong(client, partsOf(client, context), context);
});

function reportImages(client: Client, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    usages: [client, ...context.requestsOf(client)],
    title: t`${client.className} speaks of OpenAI's image models only`,
    todo: t`Write a tool of your own around images of ${context.provider.name}, with a key from ${context.target.keyEnv}.`,
  };
}

function reportShared(client: Client, stayer: Client, context: RuleContext): FindingProposal {
  const { target } = context;
  return byHand(client, context, {
    title: t`its options of Azure are also those of the ${stayer.className} at ${stayer.file}:${stayer.position.line}, which stays`,
    todo: t`Give this one options of its own: the key from ${target.keyEnv} and configuration: { baseURL: '${target.baseURL}' }, without those of Azure.`,
  });
}

/** A summary of the reasoning turns ChatOpenAI to the Responses API whatever else is said. */
function reportSummary(client: Client, context: RuleContext): FindingProposal | undefined {
  const reasoning = client.options?.properties.findLast(({ name }) => name === 'reasoning')?.object;
  const summary = reasoning?.properties.find(({ name }) => name === 'summary');
  if (!summary) return undefined;
  return byHand(client, context, {
    place: summary.place,
    title: t`reasoning.summary makes LangChain call the Responses API`,
    todo: t`Take it out: ${context.provider.name} shows its reasoning in a field of its own.`,
  });
}
