import type { ModelApi } from '../apis.js';
import { t } from '../messages/t.js';
import { chooseForApi } from './choose-for-api.js';
import { isAskable, isRetired } from './is-retired.js';
import type { ModelChoice, ModelQuestion } from './model-choice.js';
import { lackedNeeds } from './model-needs.js';
import type { ProviderData, ProviderModel } from './schema.js';
import { sourceOf } from './source-of.js';

/** A model of the provider's own stays while its vendor means it to; where no successor is left it is chosen anew. */
export function chooseOwnModel(question: ModelQuestion, tier: string, own: ProviderModel): ModelChoice {
  const { provider, needs, overrides, today } = question;
  // Somebody asked for it by name.
  if (isAskable(own, today) || Object.values(overrides).includes(own.id)) {
    return explainOwn(question, tier, own, t`${own.id} is ${provider.name}'s own and still answers`);
  }
  const ended = sayEnd(provider.name, own, today);
  const heir = findHeir(provider, own, today);
  const stays = isRetired(own, today) ? {} : ({ stillAnswers: true } as const);
  if (heir) {
    const choice = explainOwn(question, tier, heir, t`${ended}; ${heir.id} follows it`);
    return { ...choice, sources: [sourceOf(own), ...choice.sources], ...stays };
  }
  if (!isRetired(own, today)) return explainOwn(question, tier, own, t`${ended}, but names nothing else`);
  if (KIND_OF_API[needs.api] === own.kind) {
    return chooseForApi(question, { from: null, tier, because: t`${ended} without a successor that is left` });
  }
  const why = t`${ended}, and no successor that is left is made for ${needs.api}`;
  return { id: null, confidence: 'none', tierFrom: tier, why, gaveUp: [], sources: [] };
}

function explainOwn(
  { provider, needs }: ModelQuestion,
  tierFrom: string,
  model: ProviderModel,
  why: string,
): ModelChoice {
  const gaveUp = lackedNeeds(model, needs, provider);
  return { id: model.id, confidence: 'chosen', tierFrom, why, gaveUp, sources: [sourceOf(model)] };
}

/** `DeepSeek retired deepseek-chat on 2026-07-24` */
function sayEnd(vendor: string, model: ProviderModel, today: string): string {
  const { id, retiredOn } = model;
  if (isRetired(model, today)) {
    return retiredOn === undefined ? t`${vendor} retired ${id}` : t`${vendor} retired ${id} on ${retiredOn}`;
  }
  return retiredOn === undefined
    ? t`${vendor} gives up ${id}`
    : t`${vendor} gives up ${id}, which ends on ${retiredOn}`;
}

/** The first of its successors that can be written. A chain that leads back to itself ends. */
export function findHeir(
  provider: ProviderData,
  { id, successor }: ProviderModel,
  today: string,
  seen: readonly string[] = [],
): ProviderModel | undefined {
  const next = provider.models.find((model) => model.id === successor);
  if (next === undefined || seen.includes(next.id)) return undefined;
  return isAskable(next, today) ? next : findHeir(provider, next, today, [...seen, id]);
}

const KIND_OF_API: Readonly<Record<ModelApi, ProviderModel['kind']>> = {
  chat: 'chat',
  embeddings: 'embedding',
  images: 'image',
  speech: 'speech',
  transcriptions: 'transcription',
};
