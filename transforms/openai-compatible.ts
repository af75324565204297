import type { AnyRule, Recipe } from '../src/plan/contract.js';
import { client } from './rules/client/index.js';
import { clientUnseen } from './rules/client-unseen/index.js';
import { configMention } from './rules/config-mention/index.js';
import { embeddingFormat } from './rules/embedding-format/index.js';
import { envMention } from './rules/env-mention/index.js';
import { envName } from './rules/env-name/index.js';
import { hostMention } from './rules/host-mention/index.js';
import { model } from './rules/model/index.js';
import { modelMention } from './rules/model-mention/index.js';
import { nameOnly } from './rules/name-only/index.js';
import { otherVendor } from './rules/other-vendor/index.js';
import { parameters } from './rules/parameters/index.js';
import { quirks } from './rules/quirks/index.js';
import { roles } from './rules/roles/index.js';
import { unsupportedApi } from './rules/unsupported-api/index.js';

/** What any provider that speaks OpenAI's format needs: keep the client, move what it is given. */
const RULES: readonly AnyRule[] = [
  client,
  envName,
  model,
  embeddingFormat,
  parameters,
  roles,
  unsupportedApi,
  clientUnseen,
  quirks,
  otherVendor,
  modelMention,
  hostMention,
  envMention,
  configMention,
  nameOnly,
];

/** The recipe of a provider that speaks OpenAI's format; `special` holds the rules that only it needs. */
export function openAICompatible(provider: string, special: readonly AnyRule[] = []): Recipe {
  return { provider, rules: [...RULES, ...special] };
}
