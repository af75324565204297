import { listed } from '../messages/lists.js';
import { t } from '../messages/t.js';
import { isAskable } from './is-retired.js';
import type { ModelChoice, ModelQuestion, Start } from './model-choice.js';
import { lackedNeeds } from './model-needs.js';
import type { ProviderModel } from './schema.js';
import { sourceOf } from './source-of.js';

/**
 * The provider's embedding model, with the widths of both vectors in its `why`. Another one of its models only where the call
 * asks for a width that the first cannot make and the other can, of texts as long.
 */
export function chooseEmbeddingModel(question: ModelQuestion, { from, tier, because }: Start): ModelChoice {
  const { provider, needs } = question;
  const [usual, ...others] = listCandidates(question);
  if (usual === undefined) {
    const why = t`${provider.name} has no embedding model`;
    return { id: null, confidence: 'none', tierFrom: tier, why, gaveUp: [], sources: [] };
  }
  const wanted = needs.dimensions;
  const fits = (model: ProviderModel): boolean => wanted !== undefined && isMade(wanted, model) && reads(model, usual);
  const chosen = fits(usual) ? usual : (others.find(fits) ?? usual);
  const [runnerUp] = [usual, ...others].filter((model) => model !== chosen && reads(model, usual));
  const start = because ?? sayWidth(question.from ?? t`the model`, from?.base?.dimensions);
  const detour = chosen === usual ? '' : t`; ${usual.id} would be ${provider.name}'s, but it cannot make ${wanted}`;
  return {
    id: chosen.id,
    confidence: 'chosen',
    tierFrom: tier,
    why: t`${start}${detour}; ${sayOwnWidth(wanted ?? from?.base?.dimensions, chosen)}`,
    gaveUp: lackedNeeds(chosen, needs, provider),
    ...(runnerUp ? { runnerUp: runnerUp.id } : {}),
    sources: [sourceOf(chosen)],
  };
}

/** The one that the provider's data chooses comes first, the others in the order of that data. None without a first. */
function listCandidates({ provider, today }: ModelQuestion): ProviderModel[] {
  const askable = provider.models.filter((model) => model.kind === 'embedding' && isAskable(model, today));
  const usual = askable.find(({ id }) => id === provider.choices.embedding);
  return usual === undefined ? [] : [usual, ...askable.filter((model) => model !== usual)];
}

const isMade = (width: number, { embedding }: ProviderModel): boolean => embedding?.dimensions.includes(width) ?? false;

/** True for a model that takes texts as long as the other does, as far as is known. */
function reads(model: ProviderModel, other: ProviderModel): boolean {
  const [longest, needed] = [model, other].map(({ window, embedding }) => embedding?.maxInput ?? window);
  return longest == null || needed == null || longest >= needed;
}

function sayWidth(from: string, width: number | undefined): string {
  return width === undefined ? t`${from} makes vectors of unknown width` : t`${from} makes vectors of ${width} numbers`;
}

function sayOwnWidth(width: number | undefined, { id, embedding }: ProviderModel): string {
  if (embedding === undefined) return t`the width of ${id} is not documented`;
  if (width !== undefined && embedding.dimensions.includes(width)) return t`${id} can too`;
  const others = embedding.dimensions.filter((dimension) => dimension !== embedding.default);
  return others.length > 0
    ? t`${id} makes ${embedding.default} (or ${listed(others.map(String))})`
    : t`${id} makes ${embedding.default}`;
}
