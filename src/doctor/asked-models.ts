import type { SiteCapabilities } from '../plan/capabilities/contract.js';
import { valuesInSight } from '../plan/capabilities/values-in-sight.js';
import type { ProviderData } from '../providers/schema.js';
import type { Usage, UsageOf } from '../scan/usage.js';
import type { Asked } from './contract.js';

/** Each model that the code asks for once it has moved, with all that is asked of it; the provider's usual ones where it asks for none. */
export function listAsked(
  sites: readonly SiteCapabilities[],
  usages: readonly Usage[],
  { choices }: ProviderData,
): Asked[] {
  const requests = new Map(usages.filter((usage) => usage.kind === 'request').map((usage) => [usage.id, usage]));
  const asked = sites.flatMap((site) => askedAt(site, requests.get(site.usage)));
  const usual = [...new Set([choices.flagship, choices.fast])].flatMap((model): Asked[] =>
    model === null ? [] : [{ model, api: 'chat', streams: true, tools: true }],
  );
  return mergeByModel(asked.length > 0 ? asked : usual);
}

function askedAt({ models }: SiteCapabilities, request: UsageOf<'request'> | undefined): Asked[] {
  if (request === undefined) return [];
  const api = request.api === 'embeddings' ? 'embeddings' : 'chat';
  if (api === 'chat' && request.api !== 'chat') return [];
  const properties = request.parameters?.properties ?? [];
  const dimensions = properties.filter(({ name }) => name === 'dimensions').flatMap(valuesInSight);
  const [width] = dimensions.filter((value) => typeof value === 'number');
  return models.flatMap(({ to }): Asked[] =>
    to === null
      ? []
      : [
          {
            model: to,
            api,
            streams: request.stream !== 'no',
            tools: properties.some(({ name }) => name === 'tools' || name === 'functions'),
            ...(width === undefined ? {} : { dimensions: width }),
          },
        ],
  );
}

function mergeByModel(asked: readonly Asked[]): Asked[] {
  const merged = new Map<string, Asked>();
  for (const each of asked) {
    const key = `${each.api} ${each.model} ${each.dimensions ?? ''}`;
    const before = merged.get(key);
    merged.set(key, {
      ...each,
      streams: each.streams || before?.streams === true,
      tools: each.tools || before?.tools === true,
    });
  }
  return [...merged.values()].toSorted((a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
}
