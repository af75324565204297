import { hostOf } from '../../plan/classify-host.js';
import { namesOpenAI } from '../../plan/rename-env.js';
import { envNames, foldPieces, textLeaves } from '../../plan/values.js';
import type { Usage, UsageOf } from '../../scan/usage.js';

/** The host of a client that points at somebody other than OpenAI. */
export function otherVendor(usage: Usage): string | undefined {
  if (usage.kind !== 'client') return undefined;
  const hosts = textLeaves(usage.baseURL).flatMap((leaf) => hostOf(foldPieces(leaf.pieces)) ?? []);
  return hosts.some((host) => host.endsWith('api.openai.com')) ? undefined : hosts[0];
}

/** Whether a usage is a client of another vendor, or belongs to none but such: a request, what reads its answer, or a variable that feeds it. */
export function belongsToOthers(usages: readonly Usage[]): (usage: Usage) => boolean {
  const clients = usages.filter((usage) => usage.kind === 'client');
  const others = new Set(clients.filter((client) => otherVendor(client) !== undefined));
  const ids = new Set([...others].map(({ id }) => id));
  const ours = new Set(clients.filter((client) => !others.has(client)).flatMap(variablesOf));
  const theirs = new Set([...others].flatMap(variablesOf));
  const isTheirs = ({ clients: behind }: UsageOf<'request'>): boolean =>
    behind.length > 0 && behind.every((client) => ids.has(client));
  const asked = new Set(usages.flatMap((usage) => (usage.kind === 'request' && isTheirs(usage) ? usage.id : [])));
  return (usage) => {
    switch (usage.kind) {
      case 'client':
        return ids.has(usage.id);
      case 'request':
        return isTheirs(usage);
      case 'result':
      case 'stream':
      case 'error':
        return usage.requests.length > 0 && usage.requests.every((request) => asked.has(request));
      case 'env-read':
      case 'env-entry':
        return theirs.has(usage.name) && !ours.has(usage.name) && !namesOpenAI(usage.name);
      default:
        return false;
    }
  };
}

function variablesOf({ apiKey, baseURL }: UsageOf<'client'>): string[] {
  return [apiKey, baseURL].flatMap(envNames).map(({ name }) => name);
}
