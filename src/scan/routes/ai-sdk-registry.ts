import { t } from '../../messages/t.js';
import { objectMember, objectMembers } from '../analysis/object-members.js';
import { type KnownExports, knownCall } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import type { Belief } from '../analysis/usage-facts.js';
import type { ClientOrigins } from '../client-origins.js';
import { plainTexts } from '../read-messages.js';
import type { ScanContext } from '../scan-context.js';
import type { RequestUsage } from '../usage.js';
import { providersBehind } from './ai-sdk-clients.js';
import { type ModelCall, readModelCall, tellModelCall } from './ai-sdk-models.js';
import { describeModelCall, usesAiSdk } from './ai-sdk-selection.js';

const REGISTRIES: KnownExports<'registry' | 'custom'> = {
  modules: /^ai$/,
  names: {
    createProviderRegistry: 'registry',
    experimental_createProviderRegistry: 'registry',
    customProvider: 'custom',
    experimental_customProvider: 'custom',
  },
};

/** A provider that others stand behind, and when. */
interface Registered {
  /** What a model id begins with to reach it; undefined: it takes every id that is not in `others`. */
  readonly prefix?: string;
  readonly others: readonly string[];
  readonly provider: ts.Expression;
}

/** `registry.languageModel('openai:gpt-4o')`, and a custom provider's fall back to OpenAI. */
export function registryRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const asked = usesAiSdk(context) ? readModelCall(node) : undefined;
  if (!asked?.kind) return undefined;
  const registered = context.origins.of(asked.provider).flatMap((origin) => registeredBy(origin.node, context));
  if (registered.length === 0) return undefined;
  const found = providersFor(asked, registered, context);
  if (found.clients.length === 0) return undefined;
  const method = tellModelCall(asked, 'registry');
  const prefixes = registered.flatMap(({ prefix }) => prefix ?? []);
  return describeModelCall(asked, { method, clients: found, ...believe(found), prefixes }, context);
}

function registeredBy(node: ts.Node, context: ScanContext): Registered[] {
  const made = knownCall(node, REGISTRIES, context);
  const [first, options] = made?.call.arguments ?? [];
  if (!made || !first) return [];
  if (made.known === 'custom') return fallbackOf(first, context);
  const separator = options && objectMember(options, 'separator', context.origins);
  const [mark = ':'] = separator ? plainTexts(context.values.of(separator)) : [];
  return objectMembers(first, context.origins).map(({ name, value }) => ({
    prefix: name + mark,
    others: [],
    provider: value,
  }));
}

/** A custom provider's own models are asked for where they are written; its fallback takes all other ids. */
function fallbackOf(options: ts.Expression, { origins }: ScanContext): Registered[] {
  const provider = objectMember(options, 'fallbackProvider', origins);
  if (!provider) return [];
  const models = objectMembers(options, origins).filter(({ name }) => /Models$/.test(name));
  const others = models.flatMap(({ value }) => objectMembers(value, origins).map(({ name }) => name));
  return [{ others, provider }];
}

function providersFor(asked: ModelCall, registered: readonly Registered[], context: ScanContext): ClientOrigins {
  const value = context.values.of(asked.model);
  const ids = plainTexts(value);
  const isKnown = ids.length === value.leaves.length;
  const reached = registered.filter((one) => !isKnown || ids.some((id) => takes(one, id)));
  const clients = reached.flatMap(({ provider }) => providersBehind(provider, context).clients);
  return {
    clients: [...new Set(clients)],
    ...(isKnown ? {} : { unseen: t`the model id picks the provider at run time` }),
  };
}

function takes({ prefix, others }: Registered, id: string): boolean {
  return prefix === undefined ? !others.includes(id) : id.startsWith(prefix);
}

function believe({ unseen }: ClientOrigins): Belief {
  return unseen === undefined
    ? { confidence: 'proven', because: [t`the model id names a provider of the registry that is OpenAI`] }
    : { confidence: 'inferred', because: [t`a provider of this registry is OpenAI`] };
}
