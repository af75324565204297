import { isRetired } from './is-retired.js';
import type { ModelChoice, ModelQuestion } from './model-choice.js';
import type { RecognisedModel } from './openai-ids.js';
import type { ProviderModel } from './schema.js';
import { sourceOf } from './source-of.js';

/** The provider's embedding model, with the widths of both vectors in its `why`. */
export function chooseEmbeddingModel(
  { provider, from, today }: ModelQuestion,
  recognised: RecognisedModel | null,
  tierFrom: string,
): ModelChoice {
  const model = provider.models.find(({ id }) => id === provider.choices.embedding);
  if (model === undefined || isRetired(model, today)) {
    const why = `${provider.name} has no embedding model`;
    return { id: null, confidence: 'none', tierFrom, why, gaveUp: [], sources: [] };
  }
  return {
    id: model.id,
    confidence: 'chosen',
    tierFrom,
    why: explain(from ?? 'the model', recognised?.base?.dimensions, model),
    gaveUp: [],
    sources: [sourceOf(model)],
  };
}

function explain(from: string, width: number | undefined, { id, embedding }: ProviderModel): string {
  const start =
    width === undefined ? `${from} makes vectors of unknown width` : `${from} makes vectors of ${width} numbers`;
  if (embedding === undefined) return `${start}; the width of ${id} is not documented`;
  if (width !== undefined && embedding.dimensions.includes(width)) return `${start}; ${id} can too`;
  const others = embedding.dimensions.filter((dimension) => dimension !== embedding.default);
  return `${start}; ${id} makes ${embedding.default}${others.length > 0 ? ` (or ${others.join(', ')})` : ''}`;
}
