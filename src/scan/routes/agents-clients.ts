import { type KnownExports, knownCall, knownConstruction, type PackageCall } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { describeOptions } from '../client-options.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage } from '../usage.js';

export const AGENTS_PACKAGES = /^@openai\/agents(?:-(?:core|openai|realtime))?(?:\/.+)?$/;

const PROVIDERS: KnownExports<true> = { modules: AGENTS_PACKAGES, names: { OpenAIProvider: true } };
const KEY_SETTERS: KnownExports<true> = { modules: AGENTS_PACKAGES, names: { setDefaultOpenAIKey: true } };

/** `new OpenAIProvider({ apiKey, baseURL })`, and `setDefaultOpenAIKey(key)`, which owns the key of the SDK's own client. */
export function agentsClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const provider = knownConstruction(node, PROVIDERS, context);
  if (provider) return describeProvider(provider, context);
  const setter = knownCall(node, KEY_SETTERS, context);
  const [key] = setter?.call.arguments ?? [];
  if (!setter || !key) return undefined;
  return {
    ...tell(setter, context),
    argument: 'opaque',
    argumentPlace: context.places.of(key),
    apiKey: context.values.of(key),
  };
}

/** A provider around a client that the program made itself has no key and URL of its own: that client has them. */
function describeProvider(provider: PackageCall<true>, context: ScanContext): ClientUsage | undefined {
  const described = describeOptions(provider.call, { key: 'apiKey', url: 'baseURL' }, context);
  if (described.options?.properties.some(({ name }) => name === 'openAIClient')) return undefined;
  return { ...tell(provider, context), ...described };
}

function tell({ call, name, module }: PackageCall<true>, context: ScanContext) {
  const because = [`${name} is imported from ${module}`];
  return { ...context.describe('client', 'agents', call, { confidence: 'proven', because }), className: name };
}
