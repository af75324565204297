import type { ProviderData } from '../providers/schema.js';
import type { Usage, UsageOf } from '../scan/usage.js';
import { classifyHost } from './classify-host.js';
import type { AnyRule, HostVerdict, RuleContext, Target } from './contract.js';
import { groupBy } from './group-by.js';
import { isMovable } from './movable-routes.js';
import type { MoveOptions } from './move-options.js';

export interface RuleContextInput {
  readonly rules: readonly AnyRule[];
  readonly usages: readonly Usage[];
  readonly source: (file: string) => string;
  readonly provider: ProviderData;
  readonly target: Target;
  readonly modelOverrides: Readonly<Record<string, string>>;
  readonly options: MoveOptions;
  readonly today: string;
}

/** Answers the rules' questions about a scan, each worked out once. */
export function createRuleContext(input: RuleContextInput): RuleContext {
  const clients = input.usages.filter((usage) => usage.kind === 'client');
  const requests = input.usages.filter((usage) => usage.kind === 'request');
  const byId = new Map(clients.map((client) => [client.id, client]));
  const urls = groupBy(
    input.usages.filter((usage) => usage.kind === 'env-entry'),
    (entry) => entry.name,
  );
  const known = {
    provider: input.provider,
    urlsOf: (variable: string) => (urls.get(variable) ?? []).flatMap(({ text }) => text ?? []),
  };
  const verdicts = new Map(clients.map((client) => [client.id, classifyHost(client, known)]));
  const requestsByClient = new Map(
    clients.map(({ id }) => [id, requests.filter((request) => request.clients.includes(id))]),
  );

  const hostOf = (client: UsageOf<'client'>): HostVerdict =>
    verdicts.get(client.id) ?? { kind: 'unknown', reason: 'a client that the scan does not know' };
  const clientsOf = (request: UsageOf<'request'>) => request.clients.flatMap((id) => byId.get(id) ?? []);
  const requestsOf = (client: UsageOf<'client'>) => requestsByClient.get(client.id) ?? [];

  const leaves = (client: UsageOf<'client'>): boolean => ['openai', 'retired'].includes(hostOf(client).kind);
  const isStuck = (client: UsageOf<'client'>): boolean =>
    requestsOf(client).length > 0 &&
    requestsOf(client).every(({ api }) => input.provider.apis[api]?.shape !== 'openai');
  const isBlocked = (client: UsageOf<'client'>): boolean => input.rules.some((rule) => rule.blocks?.(client, context));
  const clientMoves = (client: UsageOf<'client'>): boolean => {
    if (client.confidence === 'name-only' || !isMovable(client.route)) return false;
    return hostOf(client).kind === 'target' || (leaves(client) && !isStuck(client) && !isBlocked(client));
  };
  /** A call whose client is out of sight moves where all clients in sight do. */
  const orphansMove = (): boolean =>
    clients.length > 0 && clients.every((client) => hostOf(client).kind !== 'other' && clientMoves(client));

  const moves = (usage: Usage): boolean => {
    if (usage.confidence === 'name-only') return false;
    if (usage.kind === 'request' && !isMovable(usage.route)) return false;
    if (usage.kind === 'client') return clientMoves(usage);
    if (usage.kind !== 'request') return clients.some(clientMoves);
    const behind = clientsOf(usage);
    return behind.length > 0 ? behind.some(clientMoves) : orphansMove();
  };

  const { usages, source, provider, target, modelOverrides, options, today } = input;
  const context: RuleContext = {
    usages,
    source,
    provider,
    target,
    modelOverrides,
    options,
    today,
    hostOf,
    leaves,
    isStuck,
    clientsOf,
    requestsOf,
    moves,
  };
  return context;
}
