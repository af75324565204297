import type { Api } from '../apis.js';
import { loadProvider, providerIds } from './load-provider.js';

/** The ids of the providers that serve an API in OpenAI's shape, in the order of their names. */
export function providersServing(api: Api): string[] {
  return providerIds().filter((id) => {
    const fact = loadProvider(id).apis[api];
    return fact?.support === 'yes' && fact.shape === 'openai';
  });
}
