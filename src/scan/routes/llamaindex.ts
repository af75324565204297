import { t } from '../../messages/t.js';
import { type KnownExports, knownConstruction } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { describeRequest } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { RequestUsage } from '../usage.js';
import { type ModelObjectLibrary, modelObjectClient, modelObjectRequest } from './model-objects.js';
import { optionAt } from './request-options.js';
import type { RouteDetector } from './route.js';

/** LlamaIndex: a model object is client and request in one. */
export const llamaindexRoute: RouteDetector = {
  client: (node, context) => modelObjectClient(node, LLAMAINDEX, context),
  request: (node, context) => modelObjectRequest(node, LLAMAINDEX, context) ?? agentRequest(node, context),
};

const MODULES = /^(?:llamaindex|@llamaindex\/openai)(?:\/.+)?$/;

const LLAMAINDEX: ModelObjectLibrary = {
  route: 'llamaindex',
  modules: MODULES,
  names: {
    openai: 'chat',
    OpenAI: 'chat',
    openaiResponses: 'responses',
    OpenAIResponses: 'responses',
    OpenAIEmbedding: 'embeddings',
    openaiEmbedding: 'embeddings',
  },
  keys: ['apiKey', 'additionalSessionOptions.apiKey', 'azure.apiKey'],
  urls: ['baseURL', 'additionalSessionOptions.baseURL', 'azure.endpoint'],
  parameters: {
    model: 'model',
    temperature: 'temperature',
    topP: 'top_p',
    maxTokens: 'max_tokens',
    reasoningEffort: 'reasoning_effort',
    dimensions: 'dimensions',
    additionalChatOptions: '...',
  },
};

const AGENTS: KnownExports<true> = { modules: MODULES, names: { OpenAIAgent: true } };

/** An agent that is given no model asks the one of `Settings`, which is OpenAI's unless somebody changes it. */
function agentRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const agent = knownConstruction(node, AGENTS, context);
  if (!agent) return undefined;
  const [argument] = agent.call.arguments ?? [];
  const options = argument && context.shapes.of(argument);
  if (optionAt(options, ['llm'])) return undefined;
  return describeRequest(
    {
      node,
      api: 'chat',
      method: agent.name,
      route: 'llamaindex',
      belief: { confidence: 'proven', because: [t`${agent.name} is imported from ${agent.module}`] },
      clients: { clients: [], unseen: t`the model of Settings` },
      parameters: { properties: [], unseen: options?.unseen ?? [] },
      stream: 'unknown',
    },
    context,
  );
}
