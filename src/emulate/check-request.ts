import { forModel } from '../providers/for-model.js';
import type { ApiFact, ProviderData } from '../providers/schema.js';
import { checkMedia, isMedia } from './check-media.js';
import { checkMessages } from './check-messages.js';
import { checkModel } from './check-model.js';
import { checkParameters } from './check-parameters.js';
import { checkQuirks } from './check-quirks.js';
import { checkShape } from './check-shape.js';
import type { EmulatedApi, Rejection } from './dialect.js';
import { chatRequest, embeddingsRequest } from './request-bodies.js';
import { responseAsChat } from './response-as-chat.js';
import { responsesRequest } from './response-bodies.js';

/**
 * Every reason that a provider's data gives to refuse a request, each with its source; empty when it is taken. No provider
 * has legacy completions of OpenAI's shape.
 */
export function checkRequest(anyModel: ProviderData, api: EmulatedApi, body: unknown): readonly Rejection[] {
  const provider = forModel(anyModel, modelIn(body));
  if (isMedia(api)) return checkMedia(provider, api, body);
  const { source } = provider.apis[api];
  if (api === 'embeddings') {
    return checkShape(embeddingsRequest, body, source, (request) => [
      ...checkModel(provider, api, request),
      ...checkParameters(provider.parameters.embeddings, request),
    ]);
  }
  if (api === 'responses') {
    return checkShape(responsesRequest, body, source, (request) => [
      ...checkModel(provider, 'chat', responseAsChat(request)),
      ...checkServed(anyModel.apis.responses, request.model),
      ...checkParameters(provider.parameters.responses ?? {}, request),
      ...checkMessages(responseAsChat(request).messages, source),
    ]);
  }
  if (api === 'completions') return [];
  return checkShape(chatRequest, body, source, (request) => [
    ...checkModel(provider, api, request),
    ...checkParameters(provider.parameters.chat, request),
    ...checkMessages(request.messages, source),
    ...checkQuirks(provider, request),
  ]);
}

/** Refuses a model where only others serve the API. */
function checkServed({ models, source }: ApiFact, model: string): Rejection[] {
  if (models === undefined || models.includes(model)) return [];
  const message = `model ${model} is not served here, only ${models.join(', ')}`;
  return [{ status: 400, code: 'model_not_found', parameter: 'model', message, source }];
}

function modelIn(body: unknown): string {
  const model = typeof body === 'object' && body !== null ? Reflect.get(body, 'model') : undefined;
  return typeof model === 'string' ? model : '';
}
