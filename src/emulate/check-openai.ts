import type { OpenAIData } from '../providers/schema.js';
import { checkJsonWord, checkMessages } from './check-messages.js';
import { checkParameters, checkUnlisted, type ParameterFacts } from './check-parameters.js';
import { checkShape } from './check-shape.js';
import type { EmulatedApi, Rejection } from './dialect.js';
import { CHAT_FACTS, JSON_GUIDE, OPENAI_PARAMETERS, REASONING_FACTS, REFERENCE } from './openai-parameters.js';
import { chatRequest, embeddingsRequest } from './request-bodies.js';

/** Tiers of models that no chat completion can be asked of. */
const NOT_CHAT = 'legacy-completions embedding image realtime stt tts moderation video deep-research'.split(' ');

/** Every reason that OpenAI has to refuse a request, as of the data's date. */
export function checkOpenAIRequest(openai: OpenAIData, api: EmulatedApi, body: unknown): readonly Rejection[] {
  const source = REFERENCE[api];
  if (api === 'embeddings') {
    return checkShape(embeddingsRequest, body, source, (request) => [
      ...checkOpenAIModel(openai, api, request.model),
      ...checkUnlisted(OPENAI_PARAMETERS.embeddings, request, source),
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
  const isRightKind = api === 'embeddings' ? model?.tier === 'embedding' : !NOT_CHAT.includes(model?.tier ?? '');
  const refuse = (status: number, reason: string): Rejection[] => [
    { status, code: 'model_not_found', parameter: 'model', message: `model ${id} ${reason}`, source: openai.source },
  ];
  if (model === undefined) return refuse(404, 'does not exist');
  if (!isServed(openai, model)) return refuse(404, `was shut down on ${model.shutdown}`);
  return isRightKind ? [] : refuse(400, `is not a model for ${api}`);
}

/** Judged by the data's date, so that an emulator answers the same tomorrow. */
export function isServed(openai: OpenAIData, { shutdown }: OpenAIData['models'][number]): boolean {
  return shutdown === undefined || shutdown > openai.asOf;
}
