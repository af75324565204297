import type { ModelApi } from '../apis.js';
import type { ProviderData, ProviderModel } from '../providers/schema.js';
import { valuesAt } from './check-parameters.js';
import type { Rejection } from './dialect.js';

/** What of a request a model is judged by. */
type Asking = { readonly model: string; readonly dimensions?: unknown };

/** Refuses a model that is unknown, retired, of another kind, or unable to do what the request needs. */
export function checkModel(provider: ProviderData, api: ModelApi, request: Asking): Rejection[] {
  const model = provider.models.find(({ id }) => id === request.model);
  const reason = model === undefined ? 'does not exist here' : refuseModel(model, api, request);
  if (reason === undefined) return [];
  return [
    {
      // Where the vendor documents a 404 it is for unknown models; elsewhere they are a bad request.
      status: '404' in provider.errors.statuses ? 404 : 400,
      code: 'model_not_found',
      parameter: 'model',
      message: `model ${request.model} ${reason}`,
      source: model?.source ?? provider.apis[api].source,
    },
  ];
}

/** The end of a sentence that starts with the model. */
function refuseModel(model: ProviderModel, api: ModelApi, request: Asking): string | undefined {
  if (model.status === 'retired') return model.successor ? `was retired, use ${model.successor}` : 'was retired';
  if (model.kind !== KINDS[api]) return `is not a model for ${api}`;
  const width = request.dimensions;
  if (typeof width === 'number' && model.embedding?.dimensions.includes(width) === false) {
    return `gives vectors of ${model.embedding.dimensions.join(', ')} dimensions, not ${width}`;
  }
  const missing = NEEDS.find(({ capability, isNeeded }) => model[capability] === false && isNeeded(request));
  return missing && `has no ${missing.capability}`;
}

const KINDS: Readonly<Record<ModelApi, ProviderModel['kind']>> = {
  chat: 'chat',
  embeddings: 'embedding',
  images: 'image',
  speech: 'speech',
  transcriptions: 'transcription',
};

const NEEDS: readonly { capability: 'tools' | 'vision'; isNeeded(request: object): boolean }[] = [
  { capability: 'tools', isNeeded: (request) => valuesAt(request, 'tools[]').length > 0 },
  {
    capability: 'vision',
    isNeeded: (request) => valuesAt(request, 'messages[].content[].type').includes('image_url'),
  },
];
