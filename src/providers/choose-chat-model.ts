import { isAskable } from './is-retired.js';
import type { ModelChoice, ModelQuestion } from './model-choice.js';
import { inWords, lackedDecisiveNeeds, lackedNeeds, metDecisiveNeeds, unverifiedNeeds } from './model-needs.js';
import type { RecognisedModel } from './openai-ids.js';
import type { ProviderData, ProviderModel } from './schema.js';
import { sourceOf } from './source-of.js';

type Role = 'flagship' | 'fast' | 'reasoning';

const FAST = new Set(['mini', 'nano', 'legacy-completions']);
const REASONING = new Set(['reasoning', 'reasoning-mini', 'deep-research']);

/** The provider's model of the same role, or the nearest one that takes what the call sends. */
export function chooseChatModel(question: ModelQuestion, from: RecognisedModel | null, tier: string): ModelChoice {
  const { provider, needs } = question;
  const role = roleOf(tier, from?.id ?? '');
  const candidates = listCandidates(question, role);
  const [usual] = candidates;
  if (usual === undefined) {
    const why = `no current chat model of ${provider.name} is known`;
    return { id: null, confidence: 'none', tierFrom: tier, why, gaveUp: [], sources: [] };
  }
  const lacking = (model: ProviderModel) => lackedDecisiveNeeds(model, needs).length;
  const [chosen = usual, runnerUp] = candidates.toSorted((a, b) => lacking(a) - lacking(b));
  return {
    id: chosen.id,
    confidence: 'chosen',
    tierFrom: tier,
    why: explain(question, from, role, usual, chosen),
    gaveUp: lackedNeeds(chosen, needs),
    ...(runnerUp ? { runnerUp: runnerUp.id } : {}),
    sources: [sourceOf(chosen)],
  };
}

function roleOf(tier: string, id: string): Role {
  if (REASONING.has(tier)) return 'reasoning';
  return FAST.has(tier) || /-(?:mini|nano)(?:-|$)/.test(id) ? 'fast' : 'flagship';
}

/** Best first: the choice for the role, the one for images where they are sent, the other choices, then every tiered model. */
function listCandidates({ provider, needs, today }: ModelQuestion, role: Role): ProviderModel[] {
  const { choices, models } = provider;
  const forImages = needs.vision === true ? [choices.vision] : [];
  const tiered = models.filter(({ tier }) => tier !== undefined).map(({ id }) => id);
  const ids = new Set([choices[role], ...forImages, choices.flagship, choices.fast, choices.reasoning, ...tiered]);
  return [...ids]
    .flatMap((id) => models.find((model) => model.id === id) ?? [])
    .filter((model) => model.kind === 'chat' && isAskable(model, today));
}

function explain(
  { provider, from: written, needs }: ModelQuestion,
  from: RecognisedModel | null,
  role: Role,
  usual: ProviderModel,
  chosen: ProviderModel,
): string {
  const start = from
    ? `${written} is OpenAI's ${from.tier} tier`
    : `${written ?? 'the model'} is not known here and counts as a flagship`;
  const unverified = inWords(unverifiedNeeds(chosen, needs));
  const end = unverified === '' ? '' : `; unverified: ${unverified}`;
  if (chosen !== usual) {
    const stillLacked = lackedNeeds(chosen, needs);
    const gained = lackedDecisiveNeeds(usual, needs).filter((need) => !stillLacked.includes(need));
    return `${start}; ${usual.id} would be ${provider.name}'s, but ${chosen.id} takes ${inWords(gained)}${end}`;
  }
  const met = inWords(metDecisiveNeeds(chosen, needs));
  return `${start}; ${chosen.id} is ${owner(provider, role, chosen)}${met === '' ? '' : `, and takes ${met}`}${end}`;
}

/** Small providers have one model for everything. */
function owner({ name, choices }: ProviderData, role: Role, { id }: ProviderModel): string {
  const roles = [choices.flagship, choices.fast, choices.reasoning].filter((choice) => choice === id);
  return roles.length === 3
    ? `${name}'s model for every tier`
    : `${name}'s${role === 'flagship' ? '' : ` ${role} one`}`;
}
