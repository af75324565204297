import { findOrphans } from '../analysis/orphans.js';
import type { AzureClient } from '../azure-client.js';
import type { ScanContext } from '../scan-context.js';
import { goneFromAddress, soleText } from './azure-address.js';
import type { HttpCall } from './http-call.js';
import { azureKeyHeader } from './http-key.js';

/** What there is to know of a raw call to Azure: its address, the header with the key, the query beside the address. */
export function azureFactsOfCall({ urls, headers, query }: HttpCall, context: ScanContext): AzureClient {
  const [url, ...others] = urls;
  const address = url && others.length === 0 ? soleText(url.node, context) : undefined;
  const keyHeader = headers && azureKeyHeader(headers, context);
  return {
    spelling: 'http',
    ...(address ? { address: context.places.of(address) } : {}),
    ...(keyHeader ? { keyHeader } : {}),
    ...(query ? { query: context.shapes.of(query) } : {}),
    orphans: findOrphans([...(address ? goneFromAddress(address) : []), ...(query ? [query] : [])], context),
  };
}
