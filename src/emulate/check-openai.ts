import type { OpenAIData } from '../providers/schema.js';
import { checkMediaShape, isMedia } from './check-media.js';
import { checkJsonWord, checkMessages } from './check-messages.js';
import { checkParameters, checkUnlisted, type ParameterFacts } from './check-parameters.js';
import { checkShape } from './check-shape.js';
import type { EmulatedApi, Rejection } from './dialect.js';
import { MEDIA_FACTS, pictureFacts } from './openai-media.js';
import {
  CHAT_FACTS,
  JSON_GUIDE,
  OPENAI_PARAMETERS,
  REASONING_FACTS,
  REFERENCE,
  RESPONSES_FACTS,
} from './openai-parameters.js';
import { chatRequest, embeddingsRequest } from './request-bodies.js';
import { responseAsChat } from './response-as-chat.js';
import { completionsRequest, responsesRequest } from './response-bodies.js';

/** Tiers of models that no chat completion can be asked of. */
const NOT_CHAT = 'legacy-completions embedding image realtime stt tts moderation video deep-research'.split(' ');

/** Every reason that OpenAI has to refuse a request, as of the data's date. */
export function checkOpenAIRequest(openai: OpenAIData, api: EmulatedApi, body: unknown): readonly Rejection[] {
  const source = REFERENCE[api];
  if (isMedia(api)) {
    return checkMediaShape(api, body, source, (request) => [
      ...checkOpenAIModel(openai, api, request.model),
      ...checkUnlisted(OPENAI_PARAMETERS[api], request, source),
      ...checkParameters(MEDIA_FACTS[api], request),
      ...(api === 'images' ? checkParameters(pictureFacts(request.model), request) : []),
    ]);
  }
  if (api === 'embeddings') {
    return checkShape(embeddingsRequest, body, source, (request) => [
      ...checkOpenAIModel(openai, api, request.model),
      ...checkUnlisted(OPENAI_PARAMETERS.embeddings, request, source),
    ]);
  }
  if (api === 'responses') {
    return checkShape(responsesRequest, body, source, (request) => [
      ...checkOpenAIModel(openai, api, request.model),
      ...checkUnlisted(OPENAI_PARAMETERS.responses, request, source),
      ...checkParameters(RESPONSES_FACTS, request),
      ...checkMessages(responseAsChat(request).messages, source),
    ]);
  }
  if (api === 'completions') {
    return checkShape(completionsRequest, body, source, (request) => [
      ...checkOpenAIModel(openai, api, request.model),
      ...checkUnlisted(OPENAI_PARAMETERS.completions, request, source),
      ...checkParameters(CHAT_FACTS, request),
    ]);
  }
  return checkShape(chatRequest, body, source, (request) => [
    ...checkOpenAIModel(openai, api, request.model),
    ...checkUnlisted(OPENAI_PARAMETERS.chat, request, source),
    ...checkParameters(chatFacts(openai, request.model), request),
    ...checkMessages(request.messages, source),
    ...checkJsonWord(request, JSON_GUIDE),
  ]);
}

function chatFacts(openai: OpenAIData, id: string): ParameterFacts {
  const model = openai.models.find((known) => known.id === id);
  return model?.reasoning === true ? { ...CHAT_FACTS, ...REASONING_FACTS } : CHAT_FACTS;
}

function checkOpenAIModel(openai: OpenAIData, api: EmulatedApi, id: string): Rejection[] {
  const model = openai.models.find((known) => known.id === id);
  const isRightKind = isOfKind(api, model?.tier ?? '');
  const refuse = (status: number, reason: string): Rejection[] => [
    { status, code: 'model_not_found', parameter: 'model', message: `model ${id} ${reason}`, source: openai.source },
  ];
  if (model === undefined) return refuse(404, 'does not exist');
  if (!isServed(openai, model)) return refuse(404, `was shut down on ${model.shutdown}`);
  return isRightKind ? [] : refuse(400, `is not a model for ${api}`);
}

function isOfKind(api: EmulatedApi, tier: string): boolean {
  if (isMedia(api)) return tier === MEDIA_TIERS[api];
  if (api === 'embeddings') return tier === 'embedding';
  return api === 'completions' ? tier === 'legacy-completions' : !NOT_CHAT.includes(tier);
}

const MEDIA_TIERS = { images: 'image', speech: 'tts', transcriptions: 'stt' } as const;

/** Judged by the data's date, so that an emulator answers the same tomorrow. */
export function isServed(openai: OpenAIData, { shutdown }: OpenAIData['models'][number]): boolean {
  return shutdown === undefined || shutdown > openai.asOf;
}
