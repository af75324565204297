import type { Api } from '../apis.js';
import type { ProviderData } from '../providers/schema.js';
import type { Target } from '../providers/target.js';
import type { Usage, UsageOf } from '../scan/usage.js';
import type { Recipe } from './contract.js';

/** Where some of a repository's calls go. */
export interface Destination {
  readonly provider: ProviderData;
  readonly target: Target;
  readonly recipe: Recipe;
}

/** A destination of its own for some APIs. */
export interface Detour extends Destination {
  readonly apis: readonly Api[];
}

/** What goes to one destination: its calls, and the clients that serve it or are to be split because of it. */
export interface Share {
  readonly destination: Destination;
  /** What its rules are asked about. */
  readonly usages: readonly Usage[];
  /** True for a call that goes to this destination. */
  readonly has: (request: UsageOf<'request'>) => boolean;
  /** True for a client that goes to this destination as a whole: with every call, or with all that no detour takes. */
  readonly owns: (client: UsageOf<'client'>) => boolean;
}

/**
 * Divides what the scan found. A call whose API takes a detour goes there; a client goes with its calls, and one whose calls
 * part ways goes the main way. All that is neither call nor client nor answer belongs to the main way.
 */
export function divide(usages: readonly Usage[], main: Destination, detours: readonly Detour[]): Share[] {
  if (detours.length === 0) return [{ destination: main, usages, has: () => true, owns: () => true }];
  const detourOf = (api: Api): Detour | undefined => detours.find(({ apis }) => apis.includes(api));
  const requests = usages.filter((usage) => usage.kind === 'request');
  const homeOf = (client: UsageOf<'client'>): Detour | undefined => {
    const ways = requests.filter(({ clients }) => clients.includes(client.id)).map(({ api }) => detourOf(api));
    return ways.includes(undefined) ? undefined : ways[0];
  };
  return [undefined, ...detours].map((detour) => {
    const has: Share['has'] = ({ api }) => detourOf(api) === detour;
    const owns: Share['owns'] = (client) => homeOf(client) === detour;
    const ids = new Set(requests.filter(has).map(({ id }) => id));
    const belongs = (usage: Usage): boolean => {
      if (usage.kind === 'request') return has(usage);
      if (usage.kind === 'client') return owns(usage);
      if (isOfCalls(usage)) return usage.requests.length === 0 ? !detour : usage.requests.some((id) => ids.has(id));
      return !detour;
    };
    return { destination: detour ?? main, usages: usages.filter(belongs), has, owns };
  });
}

function isOfCalls(usage: Usage): usage is UsageOf<'result' | 'stream' | 'error'> {
  return usage.kind === 'result' || usage.kind === 'stream' || usage.kind === 'error';
}
