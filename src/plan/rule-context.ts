import type { ProviderData } from '../providers/schema.js';
import { isThroughGateway } from '../scan/ai-gateway.js';
import type { Usage, UsageOf } from '../scan/usage.js';
import { classifyHost } from './classify-host.js';
import type { AnyRule, HostVerdict, RuleContext, Scanned, Target } from './contract.js';
import { convertCalls } from './convert-calls.js';
import type { Share } from './destinations.js';
import { groupBy } from './group-by.js';
import { isServed } from './is-served.js';
import { isLeftAlone } from './left-alone.js';
import type { MoveOptions } from './move-options.js';
import { OPENAI_TARGET } from './openai-target.js';

export interface RuleContextInput {
  readonly rules: readonly AnyRule[];
  readonly share: Pick<Share, 'has' | 'owns'>;
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
  const scanned = input.rules.reduce<Scanned>((before, rule) => rule.lifts?.(before) ?? before, input);
  const own = new Set(
    input.usages
      .filter((usage) => usage.kind === 'request')
      .filter(input.share.has)
      .map(({ id }) => id),
  );
  const has = (request: UsageOf<'request'>): boolean => own.has(request.id);
  const usages = convertCalls(input.rules, scanned, has);
  const clients = usages.filter((usage) => usage.kind === 'client');
  const requests = usages.filter((usage) => usage.kind === 'request').filter(has);
  const byId = new Map(clients.map((client) => [client.id, client]));
  const urls = groupBy(
    usages.filter((usage) => usage.kind === 'env-entry'),
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

  /** A client of another way stays, as far as the rules of this one can tell. */
  const serves = (client: UsageOf<'client'>): boolean => input.share.owns(client) || requestsOf(client).length > 0;
  const leaves = (client: UsageOf<'client'>): boolean =>
    serves(client) && ['openai', 'retired'].includes(hostOf(client).kind);
  const isSplit = (request: UsageOf<'request'>): boolean =>
    has(request) && clientsOf(request).some((client) => !input.share.owns(client));
  const staysPut = (request: UsageOf<'request'>): boolean =>
    input.target.provider !== OPENAI_TARGET.provider && !isServed(request, input.provider);
  const isStuck = (client: UsageOf<'client'>): boolean =>
    requestsOf(client).length > 0 && requestsOf(client).every(staysPut);
  const isBlocked = (client: UsageOf<'client'>): boolean => input.rules.some((rule) => rule.blocks?.(client, context));
  const clientMoves = (client: UsageOf<'client'>): boolean => {
    if (client.confidence === 'name-only') return false;
    if (isLeftAlone(client.file, input.options)) return false;
    return (
      (serves(client) && hostOf(client).kind === 'target') || (leaves(client) && !isStuck(client) && !isBlocked(client))
    );
  };
  /** A call whose client is out of sight moves where all clients in sight do. */
  const orphansMove = (): boolean =>
    clients.length > 0 && clients.every((client) => hostOf(client).kind !== 'other' && clientMoves(client));

  const moves = (usage: Usage): boolean => {
    if (usage.confidence === 'name-only') return false;
    if (usage.kind === 'client') return clientMoves(usage);
    if (usage.kind !== 'request') return clients.some(clientMoves);
    // No client in sight says anything of it.
    if (isThroughGateway(usage)) return false;
    if (!has(usage)) return false;
    const behind = clientsOf(usage);
    return behind.length > 0 ? behind.some(clientMoves) : orphansMove();
  };

  const { source, provider, target, modelOverrides, options, today } = input;
  const context: RuleContext = {
    usages,
    scanned,
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
    isSplit,
    moves,
  };
  return context;
}
