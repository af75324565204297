import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { isThroughGateway } from '../../../src/scan/ai-gateway.js';
import { changeClient } from '../client/change.js';
import type { Client, Part } from '../client/part.js';
import { askForChat } from './ask-for-chat.js';
import { findBlockers } from './blockers.js';
import { moveCalls } from './calls.js';
import { moveOfFile } from './file-move.js';
import { moveThroughGateway } from './gateway.js';
import { madeParts } from './made.js';
import { addPackage, removePackage, reportInstall } from './manifest.js';
import { doubtTypes, reportOtherImports } from './other-imports.js';
import { packageFor } from './package.js';
import { readReadyMade } from './ready-made.js';
import { reportStaying } from './staying.js';
import { moveVendorOptions } from './vendor-options.js';

/** A provider of Vercel's AI SDK becomes one of the provider's package, with every model that is asked of it. */
export const aiSdk: Rule<'client' | 'request' | 'import' | 'manifest'> = {
  id: 'ai-sdk',
  get summary() {
    return t`Take the AI SDK's models from the provider's package`;
  },
  handles: ['client', 'request', 'import', 'manifest'],
  propose(usage, context) {
    if (usage.route !== 'ai-sdk' || usage.confidence === 'name-only') return [];
    switch (usage.kind) {
      case 'client':
        return moveProvider(usage, context);
      case 'request':
        if (isThroughGateway(usage)) return moveThroughGateway(usage, context);
        return reportStaying(usage, context);
      case 'import':
        return reportOtherImports(usage, context);
      case 'manifest':
        return removePackage(usage, context);
    }
  },
  blocks: (client, context) => findBlockers(client, context).length > 0,
};

function moveProvider(client: Client, context: RuleContext): Proposal[] {
  if (!context.leaves(client)) return askForChat(client, context);
  if (context.isStuck(client)) return [];
  const blockers = findBlockers(client, context);
  if (blockers.length > 0) return blockers;
  if (!context.moves(client)) return [];
  const pkg = packageFor(client.file, context);
  const requests = context.requestsOf(client);
  const shared = moveOfFile(client.file, context);
  const parts: Part[] = [
    ...(readReadyMade(client, context) ? [{ doubts: shared.doubts }] : madeParts(client, context)),
    { edits: shared.edits, doubts: doubtTypes(client.file, context) },
    ...(client.className === 'createOpenAICompatible' ? [] : moveCalls(requests, pkg, context)),
    ...moveVendorOptions(requests, pkg, context),
    ...(pkg.range === undefined
      ? [{ doubts: [t`Which major of ai is installed is not said by a package.json: see whether the names fit.`] }]
      : []),
  ];
  const proposals = changeClient(client, parts, context);
  if (client.className === 'createOpenAICompatible') return proposals;
  const tell = (proposal: Proposal): Proposal =>
    proposal.kind === 'change' ? describe(proposal, parts, client, context) : proposal;
  return [...proposals.map(tell), ...reportInstall(client, context)];
}

function describe(
  change: ChangeProposal,
  parts: readonly Part[],
  client: Client,
  context: RuleContext,
): ChangeProposal {
  const { name, factory, readyMade = factory, source, aiMajor } = packageFor(client.file, context);
  const release = aiMajor === undefined ? '' : t` in the release for ai ${aiMajor}`;
  const reason = t`${name}${release} speaks to ${context.provider.name}; imports, key, address and calls move together.`;
  return {
    ...change,
    why: joinSentences([reason, ...new Set(parts.flatMap(({ doubts = [] }) => doubts))]),
    additions: change.edits.length > 0 ? addPackage(client.file, context) : [],
    title: t`${client.className} -> ${client.makerPlace ? factory : readyMade} of ${name}`,
    sources: [...(change.sources ?? []), source],
  };
}
