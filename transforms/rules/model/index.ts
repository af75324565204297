import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { isModelRequest, type ModelRequest } from '../../../src/plan/needs.js';
import { literalPlace, textLeaves } from '../../../src/plan/values.js';
import type { Leaf, Value } from '../../../src/scan/usage.js';
import { isOfAiSdk } from '../ai-sdk/staying.js';
import { isOnAzure } from '../azure/client.js';
import { isFramework } from '../client/own-rules.js';
import { isUnanswered } from '../unsupported-api/is-unanswered.js';
import { writeModel } from './absent.js';
import { moveVariable } from './env.js';
import { moveText } from './text.js';
import { reportPieces, reportUnknown } from './unseen.js';

/** Every model id that can reach a call becomes the provider's model that does what the calls with it need. */
export const model: Rule<'request'> = {
  id: 'model',
  get summary() {
    return t`Choose the provider's model for what the call needs`;
  },
  handles: ['request'],
  propose(request, context) {
    if (!isModelRequest(request, context.provider) || !context.moves(request)) return [];
    if (isOnAzure(request, context) || isOfAiSdk(request, context) || isUnanswered(request, context)) return [];
    const properties = (request.parameters?.properties ?? []).filter(({ name }) => name === 'model');
    if (properties.length === 0) return isWrittenElsewhere(request) ? [] : [writeModel(request, context)];
    return properties.flatMap(({ value }) =>
      value.leaves.flatMap((leaf) => proposeLeaf(leaf, value, request, context)),
    );
  },
};

/** Frameworks name the model where their object is made; the rule of such a route writes it where it relies on a default. */
function isWrittenElsewhere(request: ModelRequest): boolean {
  return isFramework(request) && (request.parameters?.unseen.length ?? 0) === 0;
}

function proposeLeaf(leaf: Leaf, value: Value, request: ModelRequest, context: RuleContext): Proposal[] {
  if (leaf.kind === 'env') return moveVariable(leaf, textLeaves(value).length > 0, request, context);
  if (leaf.kind === 'unknown') return leaf.reason === 'undefined' ? [] : [reportUnknown(leaf, request, context)];
  if (leaf.kind === 'constant') return [];
  const place = literalPlace(leaf);
  return place ? moveText(leaf, place, request, context) : [reportPieces(leaf, request, context)];
}
