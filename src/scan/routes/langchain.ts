import { LANGCHAIN_PARAMETERS } from './langchain-parameters.js';
import { langchainStringRequest } from './langchain-strings.js';
import { type ModelObjectLibrary, modelObjectClient, modelObjectRequest } from './model-objects.js';
import type { RouteDetector } from './route.js';

/** LangChain: an object is client and request in one, or it is made from a model id alone. */
export const langchainRoute: RouteDetector = {
  client: (node, context) => modelObjectClient(node, LANGCHAIN, context),
  request: (node, context) => modelObjectRequest(node, LANGCHAIN, context) ?? langchainStringRequest(node, context),
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
  urls: [
    'configuration.baseURL',
    'configuration.basePath',
    'azureOpenAIBasePath',
    'azureOpenAIEndpoint',
    'baseURL',
    'baseUrl',
  ],
  parameters: LANGCHAIN_PARAMETERS,
};
