import { joinSentences } from '../../../src/messages/lists.js';
import { listSome } from '../../../src/messages/sentences.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { noteOf, sourceOf } from '../../../src/plan/facts.js';
import { factsFor, modelsWritten } from '../../../src/plan/facts-for.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { reachesOpenAI, requestDoubts } from '../../../src/plan/request-doubts.js';
import { foldPieces } from '../../../src/plan/values.js';
import { recogniseOpenAIModel } from '../../../src/providers/openai-ids.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import type { Property } from '../../../src/scan/usage.js';
import { typeDoubts } from './own-type.js';
import { nameInCode } from './subject.js';
import {
  explainSpread,
  fieldsText,
  insertFields,
  isPlainChat,
  missingFields,
  type VendorFields,
} from './vendor-fields.js';

/** Tokens that a model which thinks can use up before it has said a word. */
const SMALL = 1024;

const LIMITS: ReadonlySet<string> = new Set(['max_tokens', 'max_completion_tokens']);

/** A limit for the answer of a model that did not think, where the thinking of the new one would use it up. */
interface SmallLimit {
  readonly property: Property;
  readonly tokens: number;
  readonly from: string;
  /** The new model, or several. */
  readonly to: string;
}

/** Keeps the new model from thinking where a call leaves it no room for that; says so where nothing keeps it. */
export function fitSmallLimit(request: ModelRequest, context: RuleContext): Proposal[] {
  if (!isPlainChat(request, context) || !reachesOpenAI(request, context)) return [];
  const { reasoning, parameters } = factsFor(request, context);
  if (reasoning.onByDefault !== true || asksToThink(request)) return [];
  const limit = smallLimit(request, { reasoning, parameters }, context);
  if (!limit) return [];
  const { off } = reasoning;
  if (off === undefined) return [reportUsedUp(limit, reasoning, request, context)];
  const fields = missingFields(off, request);
  return Object.keys(fields).length < Object.keys(off).length
    ? []
    : turnOff(fields, limit, reasoning, request, context);
}

const asksToThink = ({ parameters }: ModelRequest): boolean =>
  parameters?.properties.some(({ name }) => name === 'reasoning_effort') ?? false;

function smallLimit(
  request: ModelRequest,
  { reasoning, parameters }: Pick<ProviderData, 'reasoning' | 'parameters'>,
  context: RuleContext,
): SmallLimit | undefined {
  const properties = request.parameters?.properties ?? [];
  const from = properties
    .filter(({ name }) => name === 'model')
    .flatMap(({ value }) => value.leaves)
    .flatMap((leaf) => (leaf.kind === 'text' ? foldPieces(leaf.pieces) : []))
    .find((id) => recogniseOpenAIModel(id)?.base?.reasoning === false);
  const to = modelsWritten(request, context);
  if (from === undefined || to.length === 0) return undefined;
  const isCounted = ({ name }: Property): boolean => {
    const fact = parameterFact({ ...context.provider, parameters }, 'chat', name);
    return !reasoning.uncounted?.includes(fact?.support === 'rename' ? fact.to : name);
  };
  const [smallest] = properties
    .filter((property) => LIMITS.has(property.name) && isCounted(property))
    .map((property) => ({ property, tokens: leastOf(property), from, to: listSome(to, 3) }))
    .sort((a, b) => a.tokens - b.tokens);
  return smallest && smallest.tokens < SMALL ? smallest : undefined;
}

function leastOf({ value }: Property): number {
  const numbers = value.leaves.flatMap((leaf) =>
    leaf.kind === 'constant' && typeof leaf.value === 'number' ? [leaf.value] : [],
  );
  return Math.min(...numbers);
}

const usedUp = ({ property, tokens }: SmallLimit): string =>
  t`${nameInCode(property)}: ${tokens} tokens can be used up by thinking before an answer begins`;

function reportUsedUp(
  limit: SmallLimit,
  reasoning: ProviderData['reasoning'],
  request: ModelRequest,
  { provider }: RuleContext,
): FindingProposal {
  const { property, from, to } = limit;
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    place: property.place,
    title: usedUp(limit),
    todo: t`${noteOf(reasoning)}Raise it by some thousand tokens: ${from} does not think, ${to} of ${provider.name} always does.`,
    sources: [sourceOf(reasoning)],
  };
}

function turnOff(
  fields: VendorFields,
  limit: SmallLimit,
  reasoning: ProviderData['reasoning'],
  request: ModelRequest,
  context: RuleContext,
): Proposal[] {
  const { property, from, to } = limit;
  const text = fieldsText(fields, sniffStyle(context.source(request.file)));
  const common = { usages: [request], sources: [sourceOf(reasoning)] };
  const edits = insertFields(fields, request, context);
  if (!edits) {
    const todo = t`Raise it, or keep ${to} from thinking: ${text}.`;
    return [{ ...common, kind: 'finding', severity: 'info', place: property.place, title: usedUp(limit), todo }];
  }
  const why = t`${usedUp(limit)}. ${from} does not think; ${to} does unless it is told not to.`;
  const doubts = [...requestDoubts(request, context), ...typeDoubts(request, context)];
  return [
    {
      ...common,
      kind: 'change',
      tier: 'review',
      edits,
      title: text,
      why: joinSentences([why, ...explainSpread(request), ...doubts]),
    },
  ];
}
