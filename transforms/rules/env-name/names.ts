import { type EnvRole, renameEnv } from '../../../src/plan/rename-env.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import type { Place, Route, UsageOf, Value } from '../../../src/scan/usage.js';

/** A variable that feeds a client. */
export interface ClientEnv {
  readonly name: string;
  readonly role: EnvRole;
  readonly place?: Place;
  /** True when the code puts the name together, so that there is nothing to rename. */
  readonly isComputed: boolean;
  /** True when the code adds `/v1/...` itself: the variable holds a host, not a base URL. */
  readonly isHost: boolean;
}

/** Routes whose packages read `OPENAI_API_KEY` and `OPENAI_BASE_URL` by themselves. */
const READ_BY_THEMSELVES: ReadonlySet<Route> = new Set(['openai', 'ai-sdk', 'langchain', 'llamaindex', 'agents']);

/** The variables of a client: those written in its options and those that the SDK reads by itself. */
export function envOfClient(client: UsageOf<'client'>): ClientEnv[] {
  if (client.route === 'azure') return envOfAzure(client);
  const readsByItself =
    READ_BY_THEMSELVES.has(client.route) &&
    !/azure/i.test(client.className) &&
    (client.options?.unseen.length ?? 0) === 0 &&
    client.argument !== 'opaque';
  return [
    ...(client.apiKey || !readsByItself ? envsOf(client.apiKey, 'key') : [implicit('OPENAI_API_KEY', 'key')]),
    ...(client.baseURL || !readsByItself
      ? envsOf(client.baseURL, 'base URL')
      : [implicit('OPENAI_BASE_URL', 'base URL')]),
  ];
}

/** Of Azure's variables only the key has a counterpart; `AzureOpenAI` reads its own by itself. */
function envOfAzure({ apiKey, azure, options }: UsageOf<'client'>): ClientEnv[] {
  const isImplied = azure?.spelling === 'class' && !apiKey && (options?.unseen.length ?? 0) === 0;
  const hasOtherLogin = options?.properties.some(({ name }) => name === 'azureADTokenProvider') ?? false;
  return isImplied && !hasOtherLogin ? [implicit('AZURE_OPENAI_API_KEY', 'key')] : envsOf(apiKey, 'key');
}

function envsOf(value: Value | undefined, role: EnvRole): ClientEnv[] {
  return (value?.leaves ?? []).flatMap((leaf): ClientEnv[] => {
    if (leaf.kind === 'env') return [describe(leaf, role, false)];
    if (leaf.kind !== 'text') return [];
    const [first, second] = leaf.pieces;
    const isHost = second?.kind === 'text' && second.text.startsWith('/v1');
    const pieces = role === 'key' ? leaf.pieces : leaf.pieces.slice(0, 1);
    if (role === 'base URL' && first?.kind !== 'hole') return [];
    return pieces.flatMap((piece) => (piece.kind === 'hole' && piece.env ? [describe(piece.env, role, isHost)] : []));
  });
}

function describe(env: { name: string; place?: Place }, role: EnvRole, isHost: boolean): ClientEnv {
  const { name, place } = env;
  return { name, role, isHost, isComputed: place === undefined, ...(place ? { place } : {}) };
}

function implicit(name: string, role: EnvRole): ClientEnv {
  return { name, role, isComputed: false, isHost: false };
}

/**
 * True for a base URL that the SDK takes from the environment by itself: the move writes the address into the code, and
 * nothing reads the variable any more.
 */
export function isDropped({ role, place, isComputed }: ClientEnv): boolean {
  return role === 'base URL' && place === undefined && !isComputed;
}

/** True when the SDK takes the variable by itself: no place in the code names it. */
export function isImplicit(client: UsageOf<'client'>, name: string): boolean {
  return envOfClient(client).some((env) => env.name === name && env.place === undefined && !env.isComputed);
}

/** The variables of a client that keep their names: whoever shares one has to move with it, since it has one value. */
export function keptNames(client: UsageOf<'client'>, provider: ProviderData): string[] {
  return envOfClient(client)
    .filter(({ name, role }) => renameEnv(name, role, provider) === undefined)
    .map(({ name }) => name);
}
