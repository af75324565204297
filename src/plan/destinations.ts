import type { Api } from '../apis.js';
import type { ProviderData } from '../providers/schema.js';
import type { Target } from '../providers/target.js';
import type { Usage, UsageOf } from '../scan/usage.js';
import type { Recipe } from './contract.js';
import { type PackageTarget, usagesInSight } from './package-targets.js';
import { findTornClients } from './torn-clients.js';

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
  /** What its rules see of the rest. */
  readonly inSight: readonly Usage[];
  /** True for a call that goes to this destination. */
  readonly has: (request: UsageOf<'request'>) => boolean;
  /** True for a client that goes to this destination as a whole: with every call, or with all that no detour takes. */
  readonly owns: (client: UsageOf<'client'>) => boolean;
}

/** All the ways that there are. */
export interface Ways {
  readonly main: Destination;
  readonly detours: readonly Detour[];
  readonly packages: readonly PackageTarget[];
}

/** The detour that calls of an API take, if any. */
export function wayOfApi(api: Api, { detours }: Ways): Detour | undefined {
  return detours.find(({ apis }) => apis.includes(api));
}

/** Where a file goes: with its package, or the main way. */
export function wayOfFile(file: string, { main, packages }: Ways): Destination {
  return packages.find(({ holds }) => holds(file)) ?? main;
}

/** Where a call goes: the way of its API, or that of its package. */
export function wayOfRequest({ api, file }: UsageOf<'request'>, ways: Ways): Destination {
  return wayOfApi(api, ways) ?? wayOfFile(file, ways);
}

/**
 * Divides what the scan found. A call whose API takes a detour goes there, any other the way of its package; a client goes
 * with its calls, and one whose calls part ways goes the way of its package. All that is neither call nor client nor answer
 * goes where the package goes that it lies in. A client that packages of different ways share goes nowhere.
 */
export function divide(usages: readonly Usage[], ways: Ways): Share[] {
  const { main, detours, packages } = ways;
  if (detours.length + packages.length === 0) {
    return [{ destination: main, usages, inSight: usages, has: () => true, owns: () => true }];
  }
  const requests = usages.filter((usage) => usage.kind === 'request');
  const torn = findTornClients(usages, ways);
  const wayOf = (request: UsageOf<'request'>): Destination => wayOfRequest(request, ways);
  const wayOfClient = (client: UsageOf<'client'>): Destination => {
    const home = wayOfFile(client.file, ways);
    const taken = requests.filter(({ clients }) => clients.includes(client.id)).map(wayOf);
    return taken.includes(home) ? home : (taken[0] ?? home);
  };
  return [main, ...packages, ...detours].map((destination) => {
    const has: Share['has'] = (request) =>
      wayOf(request) === destination && !request.clients.some((id) => torn.has(id));
    const owns: Share['owns'] = (client) => !torn.has(client.id) && wayOfClient(client) === destination;
    const ids = new Set(requests.filter(has).map(({ id }) => id));
    const belongs = (usage: Usage): boolean => {
      if (usage.kind === 'request') return has(usage);
      if (usage.kind === 'client') return owns(usage);
      if (isOfCalls(usage) && usage.requests.length > 0) return usage.requests.some((id) => ids.has(id));
      return wayOfFile(usage.file, ways) === destination;
    };
    const inSight = usagesInSight(usages, destination, ways);
    return { destination, usages: usages.filter(belongs), inSight, has, owns };
  });
}

function isOfCalls(usage: Usage): usage is UsageOf<'result' | 'stream' | 'error'> {
  return usage.kind === 'result' || usage.kind === 'stream' || usage.kind === 'error';
}
