import type { ProviderData } from '../providers/schema.js';
import { checkModel } from './check-model.js';
import { checkParameters } from './check-parameters.js';
import { checkShape } from './check-shape.js';
import type { JsonObject, MediaApi, Rejection } from './dialect.js';
import { imagesRequest, speechRequest, transcriptionsRequest } from './media-bodies.js';

export function isMedia(api: string): api is MediaApi {
  return api === 'images' || api === 'speech' || api === 'transcriptions';
}

/** Refuses a malformed body; one that fits goes on to `checkFurther`. */
export function checkMediaShape(
  api: MediaApi,
  body: unknown,
  source: string,
  checkFurther: (request: JsonObject & { readonly model: string }) => readonly Rejection[],
): readonly Rejection[] {
  if (api === 'images') return checkShape(imagesRequest, body, source, checkFurther);
  if (api === 'speech') return checkShape(speechRequest, body, source, checkFurther);
  return checkShape(transcriptionsRequest, body, source, checkFurther);
}

/** Every reason that a provider's data gives to refuse a call for pictures, speech or a transcript. */
export function checkMedia(provider: ProviderData, api: MediaApi, body: unknown): readonly Rejection[] {
  return checkMediaShape(api, body, provider.apis[api].source, (request) => [
    ...checkModel(provider, api, request),
    ...checkParameters(provider.parameters[api] ?? {}, request),
  ]);
}
