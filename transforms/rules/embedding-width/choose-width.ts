import type { RuleContext } from '../../../src/plan/contract.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import { foldPieces, textLeaves } from '../../../src/plan/values.js';
import { recogniseOpenAIModel } from '../../../src/providers/openai-ids.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ProviderModel } from '../../../src/providers/schema.js';
import type { Property } from '../../../src/scan/usage.js';
import { ownDefault } from '../client/default-model.js';
import { choose } from '../model/choice.js';
import { providerOf } from '../parameters/subject.js';
import { type FixedWidth, isColumn, MAX_INDEXED } from './places.js';

/** What becomes of the vectors of a call. */
export interface Vectors {
  readonly request: TextRequest;
  /** The width that they have today. */
  readonly from: number;
  readonly model: ProviderModel & { readonly embedding: NonNullable<ProviderModel['embedding']> };
  /** The parameter that asks for a width, where the call has one. */
  readonly asked: Property | undefined;
}

/** Undefined for a call that has no model of OpenAI's in sight, or whose new model makes vectors of a width that nobody knows. */
export function vectorsOf(request: TextRequest, context: RuleContext): Vectors | undefined {
  const properties = request.parameters?.properties ?? [];
  const asked = properties.find(({ name }) => name === 'dimensions');
  const written = properties
    .filter(({ name }) => name === 'model')
    .flatMap(({ value }) => textLeaves(value))
    .map(({ pieces }) => foldPieces(pieces))
    .filter((id) => recogniseOpenAIModel(id) !== null);
  const id = written[0] ?? ownDefault([request]);
  if (id === undefined) return undefined;
  const chosen = choose(id, [request], context).id;
  const model = context.provider.models.find((each) => each.id === chosen);
  const from = constantOf(asked) ?? recogniseOpenAIModel(id)?.base?.dimensions;
  if (!model?.embedding || from === undefined) return undefined;
  return { request, from, model: { ...model, embedding: model.embedding }, asked };
}

export function constantOf(property: Property | undefined): number | undefined {
  const [leaf, ...others] = property?.value.leaves ?? [];
  return leaf?.kind === 'constant' && typeof leaf.value === 'number' && others.length === 0 ? leaf.value : undefined;
}

/**
 * The width that the new vectors of calls get which have one width today: that one where their models can make it, else the
 * nearest that an index of these places takes. Undefined where their models have no width in common.
 */
export function chooseWidth(
  calls: readonly Vectors[],
  places: readonly FixedWidth[],
  context: RuleContext,
): number | undefined {
  const [first] = calls;
  if (!first) return undefined;
  const { from } = first;
  const most = places.some(isColumn) ? Math.max(MAX_INDEXED, from) : Infinity;
  const common = widthsOf(first, context).filter((width) =>
    calls.every((call) => widthsOf(call, context).includes(width)),
  );
  const indexed = common.filter((width) => width <= most);
  const [nearest] = (indexed.length > 0 ? indexed : common).toSorted(
    (a, b) => Math.abs(a - from) - Math.abs(b - from) || b - a,
  );
  return nearest;
}

function widthsOf({ request, model }: Vectors, context: RuleContext): readonly number[] {
  return canAskFor(request, context) ? model.embedding.dimensions : [model.embedding.default];
}

/** True where the provider is known to take `dimensions`. */
export function canAskFor(request: TextRequest, context: RuleContext): boolean {
  const fact = parameterFact(providerOf(request, context), 'embeddings', 'dimensions');
  return fact?.support === 'accepts' || fact?.support === 'range';
}

/** True where the provider is known to refuse `dimensions`: then it goes as any refused parameter does. */
export function refusesWidth(request: TextRequest, context: RuleContext): boolean {
  return parameterFact(providerOf(request, context), 'embeddings', 'dimensions')?.support === 'rejects';
}
