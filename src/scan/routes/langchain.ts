import { plainTexts } from '../read-messages.js';
import type { Api, ObjectShape } from '../usage.js';
import { langchainMethodRequest } from './langchain-methods.js';
import { LANGCHAIN_PARAMETERS } from './langchain-parameters.js';
import { langchainStringClient, langchainStringRequest } from './langchain-strings.js';
import { type ModelObjectLibrary, modelObjectClient, modelObjectRequest } from './model-objects.js';
import { optionAt } from './request-options.js';
import type { RouteDetector } from './route.js';

/** LangChain: an object is client and request in one, or it is made from a model id alone. */
export const langchainRoute: RouteDetector = {
  client: (node, context) => modelObjectClient(node, LANGCHAIN, context) ?? langchainStringClient(node, context),
  request: (node, context) =>
    modelObjectRequest(node, LANGCHAIN, context) ??
    langchainStringRequest(node, context) ??
    langchainMethodRequest(node, context),
};

/** The classes for OpenAI and Azure, on all paths that they have been imported from. */
const LANGCHAIN: ModelObjectLibrary = {
  route: 'langchain',
  modules:
    /^(?:@langchain\/(?:azure-)?openai|(?:@langchain\/classic|langchain)\/(?:openai|chat_models|llms|embeddings|tools))(?:\/.+)?$|^langchain$/,
  names: {
    ChatOpenAI: 'chat',
    AzureChatOpenAI: 'chat',
    ChatOpenAICompletions: 'chat',
    ChatOpenAIResponses: 'responses',
    OpenAIChat: 'chat',
    OpenAI: 'completions',
    AzureOpenAI: 'completions',
    OpenAIEmbeddings: 'embeddings',
    AzureOpenAIEmbeddings: 'embeddings',
    DallEAPIWrapper: 'images',
  },
  keys: ['apiKey', 'openAIApiKey', 'azureOpenAIApiKey', 'configuration.apiKey'],
  // Azure's endpoint is left out: it is no base URL of OpenAI's API, and goes with Azure.
  urls: ['configuration.baseURL', 'configuration.basePath', 'baseURL', 'baseUrl'],
  parameters: LANGCHAIN_PARAMETERS,
  apiOf: apiOfClass,
};

/**
 * `OpenAI` of LangChain 0.0 and 0.1 turns into `OpenAIChat` for ids that begin like this.
 * @see https://github.com/langchain-ai/langchainjs
 */
const CHAT_IDS = /^gpt-(?:3\.5-turbo|4)(?!.*-instruct)/;

function apiOfClass(className: string, parameters: ObjectShape): Api | undefined {
  const model = className === 'OpenAI' ? optionAt(parameters, ['model'])?.value : undefined;
  return model && plainTexts(model).some((id) => CHAT_IDS.test(id)) ? 'chat' : undefined;
}
