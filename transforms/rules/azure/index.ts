import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { changeClient } from '../client/change.js';
import type { Part } from '../client/part.js';
import { reportOpaque } from '../client/unmovable.js';
import { blockersOfClass, moveClass, moveClassType } from './class-client.js';
import { type Client, isAzure, isMoved, isOnAzure } from './client.js';
import { doubtsOf } from './doubts.js';
import { clearLeftover } from './leftovers.js';
import { moveModel } from './model.js';
import { removeOrphans } from './orphans.js';
import { moveAnswer } from './package-answers.js';
import { convertCall, convertRawCall, moveCall } from './package-calls.js';
import { blockersOfPackageClient, movePackageClient } from './package-client.js';
import { moveImport } from './package-imports.js';
import { moveManifest } from './package-manifest.js';
import { blockersOfRawCall, moveRawCall } from './raw-call.js';

/** Azure OpenAI in its four spellings becomes the provider's client: no resource, no deployment, no API version. */
export const azure: Rule<'client' | 'request' | 'import' | 'manifest' | 'result' | 'env-read' | 'env-entry'> = {
  id: 'azure',
  get summary() {
    return t`Move clients of Azure OpenAI: endpoint, deployment and API version go, the key becomes a bearer token`;
  },
  handles: ['client', 'request', 'import', 'manifest', 'result', 'env-read', 'env-entry'],
  propose(usage, context) {
    if (usage.kind === 'env-read' || usage.kind === 'env-entry') return clearLeftover(usage, context);
    if (usage.kind === 'import') return [...moveImport(usage, context), ...moveClassType(usage, context)];
    if (usage.kind === 'manifest') return moveManifest(usage, context);
    if (usage.kind === 'result') return moveAnswer(usage, context);
    if (usage.kind === 'request') {
      return isOnAzure(usage, context) ? [...moveCall(usage, context), ...moveModel(usage, context)] : [];
    }
    if (usage.route !== 'azure' || usage.confidence === 'name-only' || !context.leaves(usage) || context.isStuck(usage))
      return [];
    if (!isMoved(usage, context)) return findBlockers(usage, context);
    return changeClient(
      usage,
      [...partsOf(usage, context), { edits: removeOrphans(usage, context) }, { doubts: doubtsOf(usage, context) }],
      context,
    );
  },
  converts: (request) => convertCall(request) ?? convertRawCall(request),
  blocks: (usage, context) => usage.route === 'azure' && findBlockers(usage, context).length > 0,
};

function partsOf(client: Client, context: RuleContext): Part[] {
  switch (client.azure.spelling) {
    case 'class':
    case 'base':
      return moveClass(client, context);
    case 'http':
      return moveRawCall(client, context);
    case 'package':
      return movePackageClient(client, context);
  }
}

/** Why no edit moves a client of Azure, told as what a person has to do; none: it moves. */
const findBlockers = oncePerContext(
  (client: Parameters<typeof isAzure>[0], context: RuleContext): FindingProposal[] => {
    if (!isAzure(client)) return [reportOpaque(client, context)];
    switch (client.azure.spelling) {
      case 'class':
      case 'base':
        return blockersOfClass(client, context);
      case 'http':
        return blockersOfRawCall(client, context);
      case 'package':
        return blockersOfPackageClient(client, context);
    }
  },
);
