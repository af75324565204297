import { t } from '../messages/t.js';
import { BUILT_IN, type Catalog } from '../providers/catalog.js';
import type { ProviderData } from '../providers/schema.js';
import { isThroughGateway } from '../scan/ai-gateway.js';
import type { Usage, UsageOf } from '../scan/usage.js';
import { classifyHost } from './classify-host.js';
import type { AnyRule, HostVerdict, RuleContext, Scanned, Target } from './contract.js';
import { convertCalls } from './convert-calls.js';
import type { Share } from './destinations.js';
import { groupBy } from './group-by.js';
import { isServed } from './is-served.js';
import { isLeftAlone, isTestFile } from './left-alone.js';
import type { MoveOptions } from './move-options.js';
import { namesOwnModel } from './names-own-model.js';
import { OPENAI_TARGET } from './openai-target.js';
import { standsIn } from './stands-in.js';

export interface RuleContextInput {
  readonly rules: readonly AnyRule[];
  readonly share: Pick<Share, 'has' | 'owns'>;
  readonly usages: readonly Usage[];
  readonly source: (file: string) => string;
  readonly wantsBrackets?: (file: string) => boolean;
  readonly provider: ProviderData;
  readonly target: Target;
  readonly catalog?: Catalog;
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
  const verdictOn = (client: UsageOf<'client'>): HostVerdict => {
    const verdict = classifyHost(client, known);
    // To whoever only renews what speaks to the provider already, OpenAI is a vendor like any other.
    return input.options.fromRetired && verdict.kind === 'openai' ? { kind: 'other', host: 'OpenAI' } : verdict;
  };
  const verdicts = new Map(clients.map((client) => [client.id, verdictOn(client)]));
  const requestsByClient = new Map(
    clients.map(({ id }) => [id, requests.filter((request) => request.clients.includes(id))]),
  );

  const standIns = new Set(clients.filter((client) => standsIn(client, usages)).map(({ id }) => id));

  const hostOf = (client: UsageOf<'client'>): HostVerdict =>
    verdicts.get(client.id) ?? { kind: 'unknown', reason: t`a client that the scan does not know` };
  const clientsOf = (request: UsageOf<'request'>) => request.clients.flatMap((id) => byId.get(id) ?? []);
  const requestsOf = (client: UsageOf<'client'>) => requestsByClient.get(client.id) ?? [];

  /** A client of another way stays, as far as the rules of this one can tell. */
  const serves = (client: UsageOf<'client'>): boolean => input.share.owns(client) || requestsOf(client).length > 0;
  const isToLeave = (client: UsageOf<'client'>): boolean =>
    serves(client) && ['openai', 'retired'].includes(hostOf(client).kind);
  const leaves = (client: UsageOf<'client'>): boolean =>
    isToLeave(client) && (!standIns.has(client.id) || productLeaves());
  /** A client whose package is mocked goes where those go that the test is about. */
  const productLeaves = (): boolean => {
    const product = clients.filter(({ file }) => !isTestFile(file));
    return product.length === 0 || product.some((client) => isToLeave(client) && !isStuck(client));
  };
  const isSplit = (request: UsageOf<'request'>): boolean =>
    has(request) && clientsOf(request).some((client) => !input.share.owns(client));
  const staysPut = (request: UsageOf<'request'>): boolean =>
    input.target.provider !== OPENAI_TARGET.provider && !isServed(request, input.provider);
  /** Files are sent for the sake of other calls: where all of those stay, they are no reason to go. */
  const isStuck = (client: UsageOf<'client'>): boolean => {
    const requests = requestsOf(client);
    return requests.some(staysPut) && requests.every((request) => staysPut(request) || request.api === 'files');
  };
  const isBlocked = (client: UsageOf<'client'>): boolean => input.rules.some((rule) => rule.blocks?.(client, context));
  const clientMoves = (client: UsageOf<'client'>): boolean => {
    if (client.confidence === 'name-only') return false;
    if (isLeftAlone(client.file, input.options)) return false;
    return (
      (serves(client) && hostOf(client).kind === 'target') || (leaves(client) && !isStuck(client) && !isBlocked(client))
    );
  };
  /** A call whose client is out of sight moves where all clients in sight that go this way do. */
  const orphansMove = (): boolean => {
    const served = clients.filter(serves);
    return served.length > 0 && served.every((client) => hostOf(client).kind !== 'other' && clientMoves(client));
  };

  /** A model of the provider's own says by itself where a call goes that nothing else says it of. */
  const isByName = (request: UsageOf<'request'>, behind: readonly UsageOf<'client'>[]): boolean =>
    input.options.fromRetired &&
    behind.every((client) => hostOf(client).kind === 'unknown') &&
    namesOwnModel(request, input.provider);

  const moves = (usage: Usage): boolean => {
    if (usage.confidence === 'name-only') return false;
    if (usage.kind === 'client') return clientMoves(usage);
    if (usage.kind !== 'request') return clients.some(clientMoves);
    // No client in sight says anything of it.
    if (isThroughGateway(usage)) return false;
    if (!has(usage)) return false;
    const behind = clientsOf(usage);
    if (behind.some(clientMoves)) return true;
    return behind.length > 0 ? isByName(usage, behind) : orphansMove() || isByName(usage, behind);
  };

  const {
    source,
    wantsBrackets = () => false,
    provider,
    target,
    catalog = BUILT_IN,
    modelOverrides,
    options,
    today,
  } = input;
  const context: RuleContext = {
    usages,
    scanned,
    source,
    wantsBrackets,
    provider,
    target,
    catalog,
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
