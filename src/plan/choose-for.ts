import type { ModelApi } from '../apis.js';
import { chooseModel, type ModelChoice } from '../providers/choose-model.js';
import { recogniseOpenAIModel } from '../providers/openai-ids.js';
import type { UsageOf } from '../scan/usage.js';
import type { Scanned } from './contract.js';
import { needsOf } from './needs.js';

/** What a choice depends on beside the calls. */
export type ChoiceContext = Pick<Scanned, 'provider' | 'modelOverrides' | 'options' | 'today'>;

/** The provider's model for a set of calls that share one; `from` is what they name, undefined where only the run knows. */
export function chooseFor(
  from: string | undefined,
  requests: readonly UsageOf<'request'>[],
  api: ModelApi,
  { provider, modelOverrides: overrides, options, today }: ChoiceContext,
): ModelChoice {
  return chooseModel({ provider, from, needs: needsOf(requests, api), overrides, prefer: options.prefer, today });
}

/** True for an id that is neither OpenAI's nor the provider's: then nothing is known of what the call wants. */
export function isForeign(
  id: string,
  { provider, modelOverrides }: Pick<Scanned, 'provider' | 'modelOverrides'>,
): boolean {
  const isKnown = provider.models.some((each) => each.id === id) || Object.hasOwn(modelOverrides, id);
  return !isKnown && recogniseOpenAIModel(id) === null;
}

const OTHERS: ReadonlySet<string> = new Set<ModelApi>(['embeddings', 'images', 'speech', 'transcriptions']);

/** What a call asks for once it has moved: what is none of the others becomes a chat completion. */
export const apiOf = ({ api }: UsageOf<'request'>): ModelApi => (OTHERS.has(api) ? (api as ModelApi) : 'chat');
