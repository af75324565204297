import type { AnyRule, Recipe } from '../src/plan/contract.js';
import { agents } from './rules/agents/index.js';
import { aiSdk } from './rules/ai-sdk/index.js';
import { azure } from './rules/azure/index.js';
import { chatgptWrapper } from './rules/chatgpt-wrapper/index.js';
import { client } from './rules/client/index.js';
import { clientUnseen } from './rules/client-unseen/index.js';
import { completionsToChat } from './rules/completions-to-chat/index.js';
import { configuration } from './rules/configuration/index.js';
import { embeddingFormat } from './rules/embedding-format/index.js';
import { embeddingWidth } from './rules/embedding-width/index.js';
import { envMention } from './rules/env-mention/index.js';
import { envName } from './rules/env-name/index.js';
import { errorCode } from './rules/error-code/index.js';
import { finishReason } from './rules/finish-reason/index.js';
import { finishSwitch } from './rules/finish-switch/index.js';
import { functionsToTools } from './rules/functions-to-tools/index.js';
import { hostMention } from './rules/host-mention/index.js';
import { imageAnswer } from './rules/image-answer/index.js';
import { instructor } from './rules/instructor/index.js';
import { keyFormat } from './rules/key-format/index.js';
import { langchain } from './rules/langchain/index.js';
import { llamaindex } from './rules/llamaindex/index.js';
import { model } from './rules/model/index.js';
import { modelMention } from './rules/model-mention/index.js';
import { modelRegistry } from './rules/model-registry/index.js';
import { nameOnly } from './rules/name-only/index.js';
import { nativeSdkRule } from './rules/native-sdk/index.js';
import { otherVendor } from './rules/other-vendor/index.js';
import { parameters } from './rules/parameters/index.js';
import { quirks } from './rules/quirks/index.js';
import { responsesToChat } from './rules/responses-to-chat/index.js';
import { retired } from './rules/retired/index.js';
import { roles } from './rules/roles/index.js';
import { splitClient } from './rules/split-client/index.js';
import { streamChunk } from './rules/stream-chunk/index.js';
import { structuredOutput } from './rules/structured-output/index.js';
import { testMock } from './rules/test-mock/index.js';
import { tokenizer } from './rules/tokenizer/index.js';
import { unsupportedApi } from './rules/unsupported-api/index.js';
import { upgradeSdk } from './rules/upgrade-sdk/index.js';

/** What any provider that speaks OpenAI's format needs: keep the client, move what it is given. */
const RULES: readonly AnyRule[] = [
  client,
  nativeSdkRule,
  aiSdk,
  langchain,
  llamaindex,
  agents,
  chatgptWrapper,
  instructor,
  azure,
  splitClient,
  envName,
  model,
  modelRegistry,
  tokenizer,
  testMock,
  embeddingFormat,
  embeddingWidth,
  imageAnswer,
  parameters,
  roles,
  streamChunk,
  finishReason,
  finishSwitch,
  errorCode,
  responsesToChat,
  completionsToChat,
  functionsToTools,
  structuredOutput,
  upgradeSdk,
  unsupportedApi,
  clientUnseen,
  quirks,
  otherVendor,
  retired,
  modelMention,
  hostMention,
  envMention,
  configuration,
  keyFormat,
  nameOnly,
];

/** The recipe of a provider that speaks OpenAI's format; `special` holds the rules that only it needs. */
export function openAICompatible(provider: string, special: readonly AnyRule[] = []): Recipe {
  return { provider, rules: [...RULES, ...special] };
}
