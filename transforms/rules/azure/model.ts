import { joinSentences, listOr } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { isTextRequest, type ModelRequest, type TextRequest } from '../../../src/plan/needs.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import { foldPieces, literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import type { ModelChoice } from '../../../src/providers/choose-model.js';
import type { Leaf, Property, Value } from '../../../src/scan/usage.js';
import { choiceDoubts, choose, explain, isForeign, sourcesOf } from '../model/choice.js';
import { moveVariable } from '../model/env.js';
import { isWrittenAt, sharersOf } from '../model/sharers.js';
import { moveText } from '../model/text.js';
import { reportAbsent, reportPieces, reportUnknown } from '../model/unseen.js';
import type { Request } from './client.js';
import { type Deployment, deploymentsOf, soundsLike } from './deployment.js';

/** The model of each call to Azure: what it names is a deployment, whose name may say which model it serves. */
export function moveModel(request: Request, context: RuleContext): Proposal[] {
  if (!isTextRequest(request) || !context.moves(request)) return [];
  // A client that stays keeps its deployment: what the call itself names is for those that move.
  const deployments = context.clientsOf(request).filter(context.moves).flatMap(deploymentsOf);
  const properties = (request.parameters?.properties ?? []).filter(({ name }) => name === 'model');
  if (deployments.length > 0) return writeModel(request, deployments, properties.at(-1), context);
  if (properties.length === 0) return [reportAbsent(request, context)];
  return properties.flatMap(({ value }) => value.leaves.flatMap((leaf) => moveLeaf(leaf, value, request, context)));
}

/** The deployment is named by the call. */
function moveLeaf(leaf: Leaf, value: Value, request: TextRequest, context: RuleContext): Proposal[] {
  if (leaf.kind === 'env') return moveVariable(leaf, textLeaves(value).length > 0, request, context);
  if (leaf.kind === 'unknown') return leaf.reason === 'undefined' ? [] : [reportUnknown(leaf, request, context)];
  if (leaf.kind === 'constant') return [];
  const place = literalPlace(leaf);
  if (!place) return [reportPieces(leaf, request, context)];
  const name = foldPieces(leaf.pieces);
  // On a client of somebody else's too it may be a model of theirs.
  const isDeployment = context.clientsOf(request).every(({ route }) => route === 'azure');
  if (name.trim() === '' || !isDeployment || !isForeign(name, context)) return moveText(leaf, place, request, context);
  const { moving } = sharersOf(isWrittenAt(place), request, context);
  const choice = choose(soundsLike(name), moving, context);
  return ask(
    [{ kind: 'text', name }],
    choice,
    [replaceText(place, context.source(place.file), choice.id ?? '')],
    moving,
    context,
  );
}

/** The client names the deployment, or its URL does: the call gets a model of its own. */
function writeModel(
  request: TextRequest,
  deployments: readonly Deployment[],
  property: Property | undefined,
  context: RuleContext,
): Proposal[] {
  const written = property && onlyText(property.value);
  const names = [
    ...deployments.flatMap((each) => (each.kind === 'unknown' ? [] : [each.name])),
    ...(written ? [written] : []),
  ];
  const from = names.find((name) => !isForeign(name, context)) ?? names.flatMap((name) => soundsLike(name) ?? [])[0];
  const choice = choose(from, [request], context);
  const edits = choice.id === null ? [] : writeInto(request, property, choice.id, context);
  const said = listOr(deployments.map(tell));
  if (edits.length === 0) return [reportAbsent(request, context)];
  // With a deployment of its own the client does not look at the model: what is written there is no more than a hint.
  const isSaid = deployments.every(({ kind, name }) => kind !== 'unknown' && !isForeign(name, context));
  if (!isSaid || deployments.length > 1) return ask(deployments, choice, edits, [request], context);
  const doubts = [
    ...requestDoubts(request, context),
    ...(request.api === 'embeddings' ? [''] : []),
    ...choiceDoubts(choice, context),
  ];
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 ? 'review' : 'auto',
      usages: [request],
      edits,
      title: t`deployment ${said} -> ${choice.id}`,
      why: joinSentences([explain(choice, request.api), ...doubts]),
      sources: sourcesOf(choice),
    },
  ];
}

/** A name that says nothing of its model: the choice is a proposal, for somebody who knows to confirm. */
function ask(
  deployments: readonly Deployment[],
  choice: ModelChoice,
  edits: readonly Edit[],
  requests: readonly ModelRequest[],
  context: RuleContext,
): Proposal[] {
  const [request] = requests;
  if (choice.id === null || !request) return [];
  const known = deployments.find(({ kind }) => kind !== 'unknown');
  const another = known
    ? t`Choose another with --model ${known.name}=<model>.`
    : t`Write another where it serves something else.`;
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: requests,
      edits,
      title: t`deployment ${listOr(deployments.map(tell))} -> ${choice.id}`,
      why: joinSentences([
        t`The name of a deployment need not say which model it serves. ${another}`,
        explain(choice, request.api),
        ...requestDoubts(request, context),
      ]),
      sources: sourcesOf(choice),
    },
  ];
}

function writeInto(request: TextRequest, property: Property | undefined, id: string, context: RuleContext): Edit[] {
  const { literal } = request.parameters ?? {};
  if (!property) {
    if (!literal) return [];
    const source = context.source(literal.place.file);
    return insertProperties(literal, source, [`model: ${quoted(id, sniffStyle(source))}`]);
  }
  const [leaf, ...others] = textLeaves(property.value);
  const place = leaf && others.length === 0 ? literalPlace(leaf) : undefined;
  if (place && onlyText(property.value) !== undefined) return [replaceText(place, context.source(place.file), id)];
  const { file } = property.place;
  const [start, end] = property.valueSpan;
  const text = quoted(id, sniffStyle(context.source(file)));
  return [{ file, start, end, text: property.form === 'shorthand' ? `model: ${text}` : text }];
}

function tell({ kind, name }: Deployment): string {
  if (kind === 'unknown') return t`known at run time`;
  return kind === 'env' ? t`from ${name}` : name;
}
