import type { ModelApi } from '../apis.js';
import { t } from '../messages/t.js';
import { isAskable } from './is-retired.js';
import type { ModelChoice, ModelQuestion, Start } from './model-choice.js';
import { sourceOf } from './source-of.js';

type MediaApi = Exclude<ModelApi, 'chat' | 'embeddings'>;

const WORDS: Readonly<Record<MediaApi, { choice: 'image' | 'speech' | 'transcription'; does: string }>> = {
  images: {
    choice: 'image',
    get does() {
      return t`makes pictures`;
    },
  },
  speech: {
    choice: 'speech',
    get does() {
      return t`reads texts aloud`;
    },
  },
  transcriptions: {
    choice: 'transcription',
    get does() {
      return t`writes down speech`;
    },
  },
};

/** The one model that the provider is asked for pictures, speech or transcripts: they come in no tiers. */
export function chooseMediaModel(
  { provider, today }: ModelQuestion,
  api: MediaApi,
  { tier: tierFrom, because }: Start,
): ModelChoice {
  const { choice, does } = WORDS[api];
  const model = provider.models.find(({ id }) => id === provider.choices[choice]);
  if (model === undefined || !isAskable(model, today)) {
    const why = t`no model of ${provider.name} for ${api} is known`;
    return { id: null, confidence: 'none', tierFrom, why, gaveUp: [], sources: [] };
  }
  return {
    id: model.id,
    confidence: 'chosen',
    tierFrom,
    why: t`${because === undefined ? '' : `${because}; `}${model.id} is the model of ${provider.name} that ${does}`,
    gaveUp: [],
    sources: [sourceOf(model)],
  };
}
