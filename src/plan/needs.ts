import type { Needs } from '../providers/choose-model.js';
import type { Property, UsageOf } from '../scan/usage.js';
import { onlyText } from './values.js';

/** Requests whose parameters the providers' data speaks of. */
export type TextRequest = UsageOf<'request'> & { readonly api: 'chat' | 'embeddings' };

export function isTextRequest(request: UsageOf<'request'>): request is TextRequest {
  return request.api === 'chat' || request.api === 'embeddings';
}

/** What requests that share a model ask of it together. */
export function needsOf(requests: readonly TextRequest[], api: TextRequest['api']): Needs {
  const some = (test: (request: TextRequest) => boolean): boolean => requests.some(test);
  const formats = requests.flatMap(formatsOf);
  return {
    api,
    tools: some(
      ({ parameters }) => parameters?.properties.some(({ name }) => name === 'tools' || name === 'functions') ?? false,
    ),
    vision: some(({ contentTypes }) => contentTypes.includes('image_url')),
    audio: some(({ contentTypes }) => contentTypes.includes('input_audio')),
    jsonObject: formats.includes('json_object'),
    jsonSchema: formats.includes('json_schema'),
  };
}

function formatsOf({ parameters, method }: TextRequest): string[] {
  const formats = (parameters?.properties ?? [])
    .filter(({ name }) => name === 'response_format')
    .flatMap((property) => typeOf(property) ?? []);
  return isParsed(method) ? [...formats, 'json_schema'] : formats;
}

/** Helpers that turn a schema into `response_format: { type: 'json_schema' }` by themselves. */
export function isParsed(method: string): boolean {
  return /\bcompletions\.parse$/.test(method);
}

/** The value of a parameter, or the `type` of an object: what the providers' data knows values by. */
export function typeOf(property: Property): string | undefined {
  const type = property.object?.properties.find(({ name }) => name === 'type');
  return onlyText((type ?? property).value);
}
