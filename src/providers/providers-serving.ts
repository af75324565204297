import type { Api } from '../apis.js';
import { BUILT_IN, type Catalog } from './catalog.js';

/** The ids of the providers that serve an API in OpenAI's shape, in the order of their names. */
export function providersServing(api: Api, catalog: Catalog = BUILT_IN): string[] {
  return catalog.ids().filter((id) => {
    const fact = catalog.load(id).apis[api];
    return fact?.support === 'yes' && fact.shape === 'openai' && fact.models === undefined;
  });
}
