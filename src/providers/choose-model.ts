import type { ModelApi } from '../apis.js';
import { t } from '../messages/t.js';
import { chooseForApi } from './choose-for-api.js';
import { chooseOwnModel } from './choose-own-model.js';
import type { ModelChoice, ModelQuestion } from './model-choice.js';
import { lackedNeeds } from './model-needs.js';
import { apiOfTier, type RecognisedModel, recogniseOpenAIModel, withoutSnapshot } from './openai-ids.js';
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
  const { provider, from, needs } = question;
  const recognised = from === undefined ? null : recogniseOpenAIModel(from);
  const tier = recognised?.tier ?? USUAL_TIERS[needs.api];

  const wanted = from === undefined ? undefined : findOverride(question.overrides, from, recognised);
  if (wanted !== undefined) return explainOverride(question, tier, wanted);

  const own = provider.models.find((model) => model.id === from);
  if (own) return chooseOwnModel(question, tier, own);

  if (apiOfTier(tier) !== needs.api) return explainMismatch(question, tier);
  return chooseForApi(question, { from: recognised, tier });
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
    why: t`you asked for ${id} in place of ${from}`,
    gaveUp: model ? lackedNeeds(model, needs, provider) : [],
    sources: model ? [sourceOf(model)] : [],
  };
}

function explainMismatch({ from, needs }: ModelQuestion, tierFrom: string): ModelChoice {
  const why = t`${from} is made for something else (${KINDS[tierFrom] ?? tierFrom}): no model for ${needs.api} stands in for it`;
  return { id: null, confidence: 'none', tierFrom, why, gaveUp: [], sources: [] };
}
