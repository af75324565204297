import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Place, RuleContext } from '../../../src/plan/contract.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { reachesOpenAI } from '../../../src/plan/request-doubts.js';
import { foldPieces, HOLE, type TextLeaf } from '../../../src/plan/values.js';
import type { ModelChoice } from '../../../src/providers/choose-model.js';
import type { Leaf, UsageOf } from '../../../src/scan/usage.js';
import { choose } from './choice.js';

export function reportAbsent(request: ModelRequest, context: RuleContext): FindingProposal {
  const [unseen] = request.parameters?.unseen ?? [];
  const title =
    unseen === undefined ? t`no model in sight for this call` : t`the model of this call may come from ${unseen}`;
  return report(request, context, title, request);
}

export function reportUnknown(
  leaf: Extract<Leaf, { kind: 'unknown' }>,
  request: ModelRequest,
  context: RuleContext,
): FindingProposal {
  return report(request, context, t`the model is decided at run time (${leaf.reason})`, leaf.place);
}

/** A model id that is put together, or written with escapes. */
export function reportPieces(leaf: TextLeaf, request: ModelRequest, context: RuleContext): FindingProposal {
  const text = foldPieces(leaf.pieces).replaceAll(HOLE, '...');
  return report(request, context, t`the model is put together: ${text}`, request);
}

export function reportForeign(id: string, place: Place, request: ModelRequest, context: RuleContext): FindingProposal {
  const title = t`${id} is a model neither of OpenAI nor of ${context.provider.name}`;
  return { ...report(request, context, title, place), todo: t`Choose one with --model ${id}=<model>.` };
}

export function reportNone(
  from: string,
  choice: ModelChoice,
  place: Place,
  request: ModelRequest,
  context: RuleContext,
): FindingProposal {
  const title = t`no model of ${context.provider.name} stands in for ${from}: ${choice.why}`;
  const todo = t`Choose one with --model ${from}=<model>, or keep this call at OpenAI with a client of its own.`;
  return { ...report(request, context, title, place), todo };
}

/** A tokenizer throws on an id that it does not know: such an id is never written where it reads its own. */
export function reportTokenizer(
  from: string,
  tokenizers: readonly UsageOf<'tokenizer'>[],
  place: Place,
  request: ModelRequest,
  context: RuleContext,
): FindingProposal {
  const methods = listed([...new Set(tokenizers.map(({ method }) => method))]);
  const title = t`${from} also goes to ${methods}, which throws for a model of ${context.provider.name}`;
  const { id } = choose(from, [request], context);
  const todo = t`Write it twice: ${id ?? t`the new model`} for the call, and for ${methods} an id that it knows.`;
  return { ...report(request, context, title, place), todo };
}

/** Once the client has moved, whoever moved it has looked: then it is only to be known. */
function report(request: ModelRequest, context: RuleContext, title: string, place: Place): FindingProposal {
  const { id } = choose(undefined, [request], context);
  const hasMoved = context.clientsOf(request).length > 0 && !reachesOpenAI(request, context);
  return {
    kind: 'finding',
    severity: hasMoved ? 'info' : 'action',
    holds: !hasMoved,
    usages: [request],
    place: { file: place.file, span: place.span },
    title,
    todo: t`Make sure that it is a model of ${context.provider.name}${id === null ? '' : t`, such as ${id}`}.`,
  };
}
