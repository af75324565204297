import type { ModelApi } from '../apis.js';
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
    return explainOwn(question, tier, own, `${own.id} is ${provider.name}'s own and still answers`);
  }
  const ended = `${provider.name} ${sayEnd(own, today)}`;
  const heir = findHeir(provider, own, today);
  const stays = isRetired(own, today) ? {} : ({ stillAnswers: true } as const);
  if (heir) {
    const choice = explainOwn(question, tier, heir, `${ended}; ${heir.id} follows it`);
    return { ...choice, sources: [sourceOf(own), ...choice.sources], ...stays };
  }
  if (!isRetired(own, today)) return explainOwn(question, tier, own, `${ended}, but names nothing else`);
  if (KIND_OF_API[needs.api] === own.kind) {
    return chooseForApi(question, { from: null, tier, because: `${ended} without a successor that is left` });
  }
  const why = `${ended}, and no successor that is left is made for ${needs.api}`;
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

/** `retired deepseek-chat on 2026-07-24` */
function sayEnd(model: ProviderModel, today: string): string {
  const { id, retiredOn } = model;
  if (isRetired(model, today)) return `retired ${id}${retiredOn === undefined ? '' : ` on ${retiredOn}`}`;
  return `gives up ${id}${retiredOn === undefined ? '' : `, which ends on ${retiredOn}`}`;
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
