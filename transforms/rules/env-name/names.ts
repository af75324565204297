import type { EnvRole } from '../../../src/plan/rename-env.js';
import type { Place, UsageOf, Value } from '../../../src/scan/usage.js';

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

/** The variables of a client: those written in its options and those that the SDK reads by itself. */
export function envOfClient(client: UsageOf<'client'>): ClientEnv[] {
  const readsByItself =
    client.route === 'openai' && (client.options?.unseen.length ?? 0) === 0 && client.argument !== 'opaque';
  return [
    ...(client.apiKey || !readsByItself ? envsOf(client.apiKey, 'key') : [implicit('OPENAI_API_KEY', 'key')]),
    ...(client.baseURL || !readsByItself
      ? envsOf(client.baseURL, 'base URL')
      : [implicit('OPENAI_BASE_URL', 'base URL')]),
  ];
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
