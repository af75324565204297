import { listClauses } from '../messages/lists.js';
import { t } from '../messages/t.js';
import { tierWord } from '../messages/words.js';
import { isAskable } from './is-retired.js';
import { lostWith, sayNarrower } from './lost-with.js';
import type { ModelChoice, ModelQuestion, Start } from './model-choice.js';
import {
  inWords,
  lackedDecisiveNeeds,
  lackedNeeds,
  metNeeds,
  type Needs,
  sayHas,
  unverifiedNeeds,
} from './model-needs.js';
import type { RecognisedModel } from './openai-ids.js';
import { preferModels } from './prefer-models.js';
import type { ProviderData, ProviderModel } from './schema.js';
import { sourceOf } from './source-of.js';

type Role = 'flagship' | 'fast' | 'reasoning';

const FAST = new Set(['mini', 'nano', 'legacy-completions']);
const REASONING = new Set(['reasoning', 'reasoning-mini', 'deep-research']);
const SEEING = new Set(['vision-legacy', 'computer-use']);

/** The provider's model of the same role, or the nearest one that takes what the call sends. */
export function chooseChatModel(question: ModelQuestion, start: Start): ModelChoice {
  const { provider } = question;
  const { from, tier } = start;
  const needs = needsBehind(question.needs, tier);
  const role = roleOf(tier, from?.id ?? '', needs);
  const preferred = preferModels(question.prefer, listCandidates(question, role, needs), from);
  const { models } = preferred;
  const [usual] = models;
  if (usual === undefined) {
    const why = t`no current chat model of ${provider.name} is known`;
    return { id: null, confidence: 'none', tierFrom: tier, why, gaveUp: [], sources: [] };
  }
  const lacking = (model: ProviderModel) => lackedDecisiveNeeds(model, needs, provider).length;
  const [chosen = usual, runnerUp] = models.toSorted((a, b) => lacking(a) - lacking(b));
  const narrower = sayNarrower(chosen, from);
  const unverified = inWords(unverifiedNeeds(chosen, needs));
  const why = listClauses([
    start.because ?? sayTier(question, from),
    explain(question, needs, usual, chosen, preferred.praise?.(chosen) ?? sayRole(provider, role, chosen)),
    ...(preferred.unless === undefined ? [] : [preferred.unless]),
    ...(narrower === undefined ? [] : [narrower]),
    ...(unverified === '' ? [] : [t`unverified: ${unverified}`]),
  ]);
  return {
    id: chosen.id,
    confidence: 'chosen',
    tierFrom: tier,
    why,
    gaveUp: [...new Set([...lackedNeeds(chosen, needs, provider), ...lostWith(chosen, from)])],
    ...(runnerUp ? { runnerUp: runnerUp.id } : {}),
    sources: [sourceOf(chosen)],
  };
}

/** What a model is made for is needed even where the call does not show it. */
function needsBehind(needs: Needs, tier: string): Needs {
  if (REASONING.has(tier)) return { ...needs, reasoning: true };
  if (SEEING.has(tier)) return { ...needs, vision: true };
  return tier === 'audio-chat' ? { ...needs, audio: true } : needs;
}

function roleOf(tier: string, id: string, { reasoning }: Needs): Role {
  if (REASONING.has(tier)) return 'reasoning';
  if (FAST.has(tier) || /-(?:mini|nano)(?:-|$)/.test(id)) return 'fast';
  return reasoning === true ? 'reasoning' : 'flagship';
}

/** Best first: the choice for the role, the one for images where they are sent, the other choices, then every tiered model. */
function listCandidates({ provider, today }: ModelQuestion, role: Role, needs: Needs): ProviderModel[] {
  const { choices, models } = provider;
  const forImages = needs.vision === true ? [choices.vision] : [];
  const tiered = models.filter(({ tier }) => tier !== undefined).map(({ id }) => id);
  const ids = new Set([choices[role], ...forImages, choices.flagship, choices.fast, choices.reasoning, ...tiered]);
  return [...ids]
    .flatMap((id) => models.find((model) => model.id === id) ?? [])
    .filter((model) => model.kind === 'chat' && isAskable(model, today));
}

function sayTier({ from: written }: ModelQuestion, from: RecognisedModel | null): string {
  return from
    ? t`${written} is OpenAI's ${tierWord(from.tier)} tier`
    : t`${written ?? t`the model`} is not known here and counts as a flagship`;
}

function explain(
  { provider }: ModelQuestion,
  needs: Needs,
  usual: ProviderModel,
  chosen: ProviderModel,
  praise: string,
): string {
  if (chosen === usual) {
    const met = metNeeds(chosen, needs);
    return met.length === 0 ? t`${chosen.id} is ${praise}` : t`${chosen.id} is ${praise}, and takes ${inWords(met)}`;
  }
  const stillLacked = lackedNeeds(chosen, needs, provider);
  const gained = lackedDecisiveNeeds(usual, needs, provider).filter((need) => !stillLacked.includes(need));
  return t`${usual.id} would be ${provider.name}'s, but ${chosen.id} ${sayHas(gained)}`;
}

/** Small providers have one model for everything. */
function sayRole({ name, choices }: ProviderData, role: Role, { id }: ProviderModel): string {
  const roles = [choices.flagship, choices.fast, choices.reasoning].filter((choice) => choice === id);
  if (roles.length === 3) return t`${name}'s model for every tier`;
  if (role === 'flagship') return t`${name}'s`;
  return role === 'fast' ? t`${name}'s fast one` : t`${name}'s reasoning one`;
}
