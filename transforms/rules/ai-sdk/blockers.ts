import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { blockersAmong } from '../client/blockers.js';
import type { Client, Part } from '../client/part.js';
import { reportStaying } from '../client/unmovable.js';
import { packageFor } from './package.js';
import { type ReadyMade, readReadyMade } from './ready-made.js';
import { isServed } from './served.js';
import { settingsFor } from './settings.js';

/** Why no edit moves a provider of the AI SDK, told as what a person has to do; none: it moves. */
export const findBlockers = oncePerContext((client: Client, context: RuleContext): FindingProposal[] => {
  if (client.route !== 'ai-sdk' || !context.leaves(client)) return [];
  const ready = readReadyMade(client, context);
  if (ready && ready.statement.form !== 'export') return isStaying(ready) ? [reportStaying(client, context)] : [];
  if (ready ? ready.statement.bindings.length > 1 : !client.makerPlace) return [reportHidden(client, context)];
  const others = reportOthers(client, context);
  return others.length > 0 || ready ? others : blockersAmong(client, [newSettings(client, context)], context);
});

/** What has to be written into its settings, so that somebody has to be able to. */
function newSettings({ className, file }: Client, context: RuleContext): Part {
  if (className === 'createOpenAICompatible') return {};
  return { insert: settingsFor(packageFor(file, context), [], file, context).options };
}

/** True where none of its models is one that the provider has. */
function isStaying({ moving, staying }: ReadyMade): boolean {
  return moving.length === 0 && staying.length > 0;
}

/** A provider that is made has one address for all: what else hangs on it needs one of its own first. */
function reportOthers(client: Client, context: RuleContext): FindingProposal[] {
  const pkg = packageFor(client.file, context);
  const others = context.requestsOf(client).filter((request) => !isServed(request, pkg, context));
  if (others.length === 0) return [];
  const methods = listed([...new Set(others.map(({ method }) => method))]);
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [client, ...context.requestsOf(client)],
      title: t`this provider stays: ${methods} on it has no counterpart in ${pkg.name} for ${context.provider.name}`,
      todo: t`Make a second provider with ${client.className} for ${methods}, then run again: this one can move.`,
      sources: [pkg.source],
    },
  ];
}

function reportHidden(client: Client, context: RuleContext): FindingProposal {
  const { factory, name } = packageFor(client.file, context);
  return {
    kind: 'finding',
    severity: 'action',
    usages: [client, ...context.requestsOf(client)],
    title: t`${client.className} is read from the whole module, or handed on with others, here`,
    todo: t`Import it by its name and run again, or write ${factory} of ${name} yourself: the base URL is ${context.target.baseURL}, the key is in ${context.target.keyEnv}.`,
  };
}
