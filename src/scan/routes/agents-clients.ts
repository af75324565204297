import { t } from '../../messages/t.js';
import { type KnownExports, knownCall, knownConstruction, type PackageCall } from '../analysis/package-calls.js';
import { setupPlace } from '../analysis/setup-place.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { describeOptions } from '../client-options.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage } from '../usage.js';
import { setsClient } from './agents-default.js';
import { findImplicit } from './agents-implicit.js';
import { AGENTS_PACKAGES } from './agents-packages.js';

const PROVIDERS: KnownExports<true> = { modules: AGENTS_PACKAGES, names: { OpenAIProvider: true } };
const KEY_SETTERS: KnownExports<true> = { modules: AGENTS_PACKAGES, names: { setDefaultOpenAIKey: true } };

/** `new OpenAIProvider({ apiKey, baseURL })`, and `setDefaultOpenAIKey(key)`, which owns the key of the SDK's own client. */
export function agentsClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const provider = knownConstruction(node, PROVIDERS, context);
  if (provider) return describeProvider(provider, context);
  const setter = knownCall(node, KEY_SETTERS, context);
  const [key] = setter?.call.arguments ?? [];
  if (!setter || !key) return implicitClient(node, context);
  return {
    ...tell(setter, context),
    argument: 'none',
    argumentPlace: context.places.of(key),
    apiKey: context.values.of(key),
  };
}

/** The client that the SDK makes by itself when agents run, from OPENAI_API_KEY. */
function implicitClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  if (!isCallLike(node) || setsClient(context) || !findImplicit(context).includes(node)) return undefined;
  const because = [t`the Agents SDK makes a client of its own for what runs here`];
  return {
    ...context.describe('client', 'agents', node, { confidence: 'proven', because }),
    className: 'Agents SDK',
    argument: 'none',
    argumentPlace: context.places.of(node),
    setupPlace: setupPlace(node, context.places),
  };
}

function isCallLike(node: ts.Node): boolean {
  const ts = typescript();
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

/** A provider around a client that the program made itself has no key and URL of its own: that client has them. */
function describeProvider(provider: PackageCall<true>, context: ScanContext): ClientUsage | undefined {
  const described = describeOptions(provider.call, { key: 'apiKey', url: 'baseURL' }, context);
  if (described.options?.properties.some(({ name }) => name === 'openAIClient')) return undefined;
  return { ...tell(provider, context), ...described };
}

function tell({ call, name, module }: PackageCall<true>, context: ScanContext) {
  const because = [t`${name} is imported from ${module}`];
  return {
    ...context.describe('client', 'agents', call, { confidence: 'proven', because }),
    className: name,
    module,
    setupPlace: setupPlace(call, context.places),
  };
}
