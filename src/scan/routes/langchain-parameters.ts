import type { OptionNames } from './request-options.js';

/**
 * LangChain's words for OpenAI's parameters, of all its majors. It sends `maxCompletionTokens` as `max_tokens` to every model that
 * does not look like a reasoning one of OpenAI. At Azure the deployment stands for the model.
 */
export const LANGCHAIN_PARAMETERS: OptionNames = {
  model: 'model',
  modelName: 'model',
  azureOpenAIApiDeploymentName: 'model',
  azureOpenAIApiEmbeddingsDeploymentName: 'model',
  azureOpenAIApiCompletionsDeploymentName: 'model',
  deploymentName: 'model',
  modelKwargs: '...',
  maxTokens: 'max_tokens',
  maxCompletionTokens: 'max_tokens',
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  stop: 'stop',
  stopSequences: 'stop',
  streaming: 'stream',
  n: 'n',
  bestOf: 'best_of',
  logitBias: 'logit_bias',
  logprobs: 'logprobs',
  topLogprobs: 'top_logprobs',
  user: 'user',
  reasoning: '...',
  effort: 'reasoning_effort',
  reasoningEffort: 'reasoning_effort',
  verbosity: 'verbosity',
  serviceTier: 'service_tier',
  promptCacheKey: 'prompt_cache_key',
  dimensions: 'dimensions',
  encodingFormat: 'encoding_format',
  size: 'size',
  quality: 'quality',
  style: 'style',
  responseFormat: 'response_format',
  dallEResponseFormat: 'response_format',
};
