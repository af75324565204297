import { chooseModel } from '../providers/choose-model.js';
import { apiOfTier, recogniseOpenAIModel } from '../providers/openai-ids.js';
import type { ProviderData } from '../providers/schema.js';
import type { ModelPage } from './contract.js';

/** An id of OpenAI's or of a provider's; undefined for what is neither. */
export function explainModel(id: string, providers: readonly ProviderData[], today: string): ModelPage | undefined {
  const recognised = recogniseOpenAIModel(id);
  const at = providers.flatMap((provider) =>
    provider.models.filter((model) => model.id === id).map((model) => ({ provider: provider.id, model })),
  );
  if (recognised === null && at.length === 0) return undefined;
  const api = recognised === null ? null : apiOfTier(recognised.tier);
  return {
    kind: 'model',
    id,
    openai: recognised?.base ?? null,
    at,
    becomes:
      api === null
        ? []
        : providers.map((provider) => ({
            provider: provider.id,
            choice: chooseModel({ provider, from: id, needs: { api }, overrides: {}, today }),
          })),
  };
}
