import type { Api } from '../../apis.js';
import { labelled, listed, withoutStop } from '../../messages/lists.js';
import { t } from '../../messages/t.js';
import type { ModelChoice } from '../../providers/choose-model.js';
import { isAskable } from '../../providers/is-retired.js';
import { loadOpenAI } from '../../providers/load-provider.js';
import { apiOfTier, recogniseOpenAIModel } from '../../providers/openai-ids.js';
import type { ProviderData, ProviderModel } from '../../providers/schema.js';
import { chooseFor, isForeign } from '../choose-for.js';
import type { Scanned } from '../contract.js';
import { sourceOf } from '../facts.js';
import { needsOf } from '../needs.js';
import type { MappedModel, ModelMap, UsedModel } from './contract.js';
import { findUsedModels } from './find-used-models.js';

export type MapInput = Omit<Scanned, 'source'>;

/** Chooses for every id of OpenAI's, and for those of a scan by what its calls need. */
export function mapModels(input: MapInput): ModelMap {
  const used = findUsedModels(input).map(({ from, api, requests, calls, mentions }): UsedModel => {
    const isUnknown = from !== undefined && isForeign(from, input);
    const choice = isUnknown ? leaveForeign(from, input) : chooseFor(from, requests, api, input);
    return { ...describe(from ?? null, choice, input), needs: needsOf(requests, api), choice, calls, mentions };
  });
  const tiers = [...new Set(loadOpenAI().models.map(({ tier }) => tier))];
  const known = loadOpenAI()
    .models.toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier))
    .map(({ id, tier }) => mapKnown(id, tier, input));
  return { target: input.target, used, known };
}

function mapKnown(id: string, tier: string, input: MapInput): MappedModel {
  const api = apiOfTier(tier);
  const choice = api === null || tier === 'open-weight' ? chooseNone(tier, input) : chooseFor(id, [], api, input);
  return { ...describe(id, choice, input), needs: { api: api ?? 'chat' }, choice };
}

/** What is neither OpenAI's nor the provider's is left alone until somebody says what it becomes. */
function leaveForeign(from: string, { provider }: MapInput): ModelChoice {
  const why = t`it is a model neither of OpenAI nor of ${provider.name}: say what it becomes by --model ${from}=<model>`;
  return { id: null, confidence: 'none', tierFrom: 'unknown', why, gaveUp: [], sources: [] };
}

function describe(from: string | null, { tierFrom }: ModelChoice, { today }: MapInput) {
  const shutdown = from === null ? undefined : recogniseOpenAIModel(from)?.base?.shutdown;
  return {
    from,
    tier: tierFrom,
    ...(shutdown === undefined ? {} : { shutdown }),
    isRetired: shutdown !== undefined && shutdown <= today,
  };
}

const APART: Readonly<Record<string, { readonly api: Api; readonly kind: ProviderModel['kind'] }>> = {
  realtime: { api: 'realtime', kind: 'realtime' },
  video: { api: 'videos', kind: 'video' },
  moderation: { api: 'moderations', kind: 'moderation' },
};

/** What nothing can be written for: what the provider has of the kind is asked in ways of its own. */
function chooseNone(tier: string, { provider, today }: MapInput): ModelChoice {
  const common = { id: null, confidence: 'none', tierFrom: tier, gaveUp: [] } as const;
  const apart = APART[tier];
  if (apart === undefined) {
    return { ...common, why: t`the weights are open: whoever serves it can go on doing so`, sources: [] };
  }
  const fact = provider.apis[apart.api];
  const own = sayOwn(apart.kind, provider, today);
  const why = fact.instead ? labelled(own, withoutStop(fact.instead)) : own;
  return { ...common, why, sources: [sourceOf(fact)] };
}

function sayOwn(kind: ProviderModel['kind'], { name, models }: ProviderData, today: string): string {
  const own = models.filter((model) => model.kind === kind && isAskable(model, today)).map(({ id }) => id);
  return own.length === 0
    ? t`no model of ${name} stands in for it`
    : t`${name} has ${listed(own.slice(0, 3))}, which calls of OpenAI's shape do not reach`;
}
