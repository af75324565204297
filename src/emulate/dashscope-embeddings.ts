/**
 * Embeddings as Model Studio serves them beside the compatible mode, where @ai-sdk/alibaba asks for them:
 * https://www.alibabacloud.com/help/en/model-studio/text-embedding-synchronous-api
 */
import { z } from 'zod';
import { answerEmbeddings } from './answer-embeddings.js';
import type { JsonObject } from './dialect.js';
import type { EmbeddingsRequest } from './request-bodies.js';

/** Below the base URL of the provider's own API. */
export const OWN_EMBEDDINGS = '/services/embeddings/text-embedding/text-embedding';

const ownRequest = z.looseObject({
  model: z.unknown().optional(),
  input: z.looseObject({ texts: z.unknown().optional() }).optional(),
  parameters: z.looseObject({ dimension: z.unknown().optional() }).optional(),
});

/** The same request in OpenAI's words, which is what the checks read. */
export function asOpenAIEmbeddings(body: JsonObject): JsonObject {
  const { data } = ownRequest.safeParse(body);
  const dimensions = data?.parameters?.dimension;
  return { model: data?.model, input: data?.input?.texts, ...(dimensions === undefined ? {} : { dimensions }) };
}

/** The answer to a request in OpenAI's words, in the provider's own. */
export function answerOwnEmbeddings(request: EmbeddingsRequest, width: number): JsonObject {
  const { data, usage } = answerEmbeddings({ ...request, encoding_format: 'float' }, width, false);
  return {
    output: { embeddings: data.map(({ index, embedding }) => ({ text_index: index, embedding })) },
    usage: { total_tokens: usage.total_tokens },
    request_id: 'emulated-request',
  };
}
