import type { ProviderData } from '../providers/schema.js';
import type { UsageOf } from '../scan/usage.js';

type Request = UsageOf<'request'>;
type Quirk = ProviderData['quirks'][number];

/** True for a call that a quirk of the provider is about, or anything else that is said of a kind of call. */
export function concernsQuirk({ where }: Pick<Quirk, 'where'>, request: Request): boolean {
  return CONCERNS[where](request);
}

const SAMPLING = ['temperature', 'top_p', 'presence_penalty', 'frequency_penalty'];

const CONCERNS: Readonly<Record<Quirk['where'], (request: Request) => boolean>> = {
  any: ({ api }) => api === 'chat',
  stream: ({ stream }) => stream === 'yes',
  tools: (request) => hasParameter(request, ['tools', 'functions']),
  json: (request) => hasParameter(request, ['response_format']),
  embeddings: ({ api }) => api === 'embeddings',
  vision: ({ contentTypes }) => contentTypes.includes('image_url'),
  sampling: (request) => hasParameter(request, SAMPLING),
};

function hasParameter({ api, parameters }: Request, names: readonly string[]): boolean {
  return api === 'chat' && (parameters?.properties.some(({ name }) => names.includes(name)) ?? false);
}
