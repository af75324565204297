import { chooseFor } from '../../../src/plan/choose-for.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { isTextRequest } from '../../../src/plan/needs.js';
import type { ModelChoice } from '../../../src/providers/choose-model.js';
import { apiOfTier, recogniseOpenAIModel } from '../../../src/providers/openai-ids.js';
import type { ProviderModel } from '../../../src/providers/schema.js';
import type { RequestUsage } from '../../../src/scan/usage.js';

/** The provider's model that stands in for an id, and what is known of it. */
export interface StandIn {
  readonly id: string;
  readonly model?: ProviderModel;
  /** Set where it follows one of the provider's own. */
  readonly choice?: Pick<ModelChoice, 'why' | 'sources'>;
}

/** What an id becomes where the calls that it can reach are these; undefined where the provider has nothing for it. */
export function standInFor(from: string, requests: readonly RequestUsage[], context: RuleContext): StandIn | undefined {
  const recognised = recogniseOpenAIModel(from);
  const api = recognised && apiOfTier(recognised.tier);
  // Ids of picture and sound models move with their calls only.
  if (api !== 'chat' && api !== 'embeddings') return undefined;
  const asked = requests.filter(isTextRequest).filter((request) => request.api === api);
  const { id } = chooseFor(from, asked, api, context);
  if (id === null || id === from) return undefined;
  const model = context.provider.models.find((each) => each.id === id);
  return { id, ...(model ? { model } : {}) };
}
