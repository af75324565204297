import type { ModelApi } from '../apis.js';
import { chooseChatModel } from './choose-chat-model.js';
import { chooseEmbeddingModel } from './choose-embedding-model.js';
import { chooseMediaModel } from './choose-media-model.js';
import { isRetired } from './is-retired.js';
import type { ModelChoice, ModelQuestion } from './model-choice.js';
import { lackedNeeds } from './model-needs.js';
import { apiOfTier, type RecognisedModel, recogniseOpenAIModel, withoutSnapshot } from './openai-ids.js';
import type { ProviderData, ProviderModel } from './schema.js';
import { sourceOf } from './source-of.js';

export type { ModelChoice } from './model-choice.js';
export type { Needs } from './model-needs.js';

/** The tier to start from where no model says one. */
const USUAL_TIERS: Readonly<Record<ModelApi, string>> = {
  chat: 'flagship',
  embeddings: 'embedding',
  images: 'image',
  speech: 'tts',
  transcriptions: 'stt',
};

/** What OpenAI's tiers are for, where the name does not say it. */
const KINDS: Readonly<Record<string, string>> = { stt: 'transcription', tts: 'speech' };

/** Chooses the provider's model for what a call site needs. Never a retired one, unless the user asked for it. */
export function chooseModel(question: ModelQuestion): ModelChoice {
  const { provider, from, needs, today } = question;
  const recognised = from === undefined ? null : recogniseOpenAIModel(from);
  const tier = recognised?.tier ?? USUAL_TIERS[needs.api];

  const wanted = from === undefined ? undefined : findOverride(question.overrides, from, recognised);
  if (wanted !== undefined) return explainOverride(question, tier, wanted);

  const own = provider.models.find((model) => model.id === from);
  const heir = own && followSuccessors(provider, own, today);
  if (own && heir) return explainOwn(question, tier, own, heir);

  if (apiOfTier(tier) !== needs.api) return explainMismatch(question, tier);
  switch (needs.api) {
    case 'chat':
      return chooseChatModel(question, recognised, tier);
    case 'embeddings':
      return chooseEmbeddingModel(question, recognised, tier);
    default:
      return chooseMediaModel(question, needs.api, tier);
  }
}

function findOverride(
  overrides: Readonly<Record<string, string>>,
  from: string,
  recognised: RecognisedModel | null,
): string | undefined {
  const spellings = [
    from,
    recognised?.id ?? from,
    recognised?.base?.id ?? from,
    withoutSnapshot(recognised?.id ?? from),
  ];
  const spelling = spellings.find((id) => Object.hasOwn(overrides, id));
  return spelling === undefined ? undefined : overrides[spelling];
}

function explainOverride({ provider, from, needs }: ModelQuestion, tierFrom: string, id: string): ModelChoice {
  const model = provider.models.find((candidate) => candidate.id === id);
  return {
    id,
    confidence: 'override',
    tierFrom,
    why: `you asked for ${id} in place of ${from}`,
    gaveUp: model ? lackedNeeds(model, needs) : [],
    sources: model ? [sourceOf(model)] : [],
  };
}

/** The model itself while it answers, else the first of its successors that does. */
function followSuccessors(provider: ProviderData, model: ProviderModel, today: string): ProviderModel | undefined {
  if (!isRetired(model, today)) return model;
  const successor = provider.models.find((candidate) => candidate.id === model.successor);
  return successor && followSuccessors(provider, successor, today);
}

function explainOwn(
  { provider, needs }: ModelQuestion,
  tierFrom: string,
  own: ProviderModel,
  heir: ProviderModel,
): ModelChoice {
  const why =
    own === heir
      ? `${own.id} is ${provider.name}'s own and still answers`
      : `${provider.name} retired ${own.id}${own.retiredOn ? ` on ${own.retiredOn}` : ''}; ${heir.id} follows it`;
  return {
    id: heir.id,
    confidence: 'chosen',
    tierFrom,
    why,
    gaveUp: lackedNeeds(heir, needs),
    sources: [sourceOf(heir)],
  };
}

function explainMismatch({ from, needs }: ModelQuestion, tierFrom: string): ModelChoice {
  const why = `${from} is made for something else (${KINDS[tierFrom] ?? tierFrom}): no model for ${needs.api} stands in for it`;
  return { id: null, confidence: 'none', tierFrom, why, gaveUp: [], sources: [] };
}
