import { t } from '../../messages/t.js';
import { type KnownExports, knownCall, knownConstruction, type PackageCall } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { describeOptions } from '../client-options.js';
import { describeRequest } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { Api, ClientUsage, ObjectShape, RequestUsage, Route } from '../usage.js';
import { type OptionNames, optionAt, parametersAmong } from './request-options.js';

/**
 * A library whose objects are client and request in one: `new ChatOpenAI({ apiKey, model, temperature })` holds the key, the base
 * URL and the parameters, and whoever calls it adds only the messages. A construction without a model relies on a default.
 */
export interface ModelObjectLibrary extends KnownExports<Api> {
  readonly route: Route;
  readonly names: Readonly<Record<string, Api>>;
  readonly parameters: OptionNames;
  /** Where the parameters decide which API a class calls. */
  readonly apiOf?: (className: string, parameters: ObjectShape) => Api | undefined;
  /** Where the key and the base URL stand, as paths into the options; the first that is written counts. */
  readonly keys: readonly string[];
  readonly urls: readonly string[];
}

/** The object as the client that it is. */
export function modelObjectClient(
  node: ts.Node,
  library: ModelObjectLibrary,
  context: ScanContext,
): ClientUsage | undefined {
  const made = madeObject(node, library, context);
  if (!made) return undefined;
  const described = describeOptions(made.call, { key: 'apiKey', url: 'baseURL' }, context);
  // LangChain once took the base path in an argument of its own, behind the options.
  const second = made.call.arguments?.[1] && context.shapes.of(made.call.arguments[1]);
  const apiKey = optionAt(described.options, library.keys) ?? optionAt(second, ['apiKey']);
  const baseURL = optionAt(described.options, library.urls) ?? optionAt(second, ['baseURL', 'basePath']);
  return {
    ...context.describe('client', library.route, node, { confidence: 'proven', because: [bindingOf(made)] }),
    className: made.name,
    module: made.module,
    ...described,
    ...(second ? { secondOptions: second } : {}),
    ...(apiKey ? { apiKey: apiKey.value } : {}),
    ...(baseURL ? { baseURL: baseURL.value } : {}),
  };
}

/** The same object as the request that it stands for. */
export function modelObjectRequest(
  node: ts.Node,
  library: ModelObjectLibrary,
  context: ScanContext,
): RequestUsage | undefined {
  const client = context.clients.get(node);
  const made = client?.route === library.route ? madeObject(node, library, context) : undefined;
  if (!client || !made) return undefined;
  const parameters = parametersAmong(client.options ?? NO_OPTIONS, library.parameters);
  return describeRequest(
    {
      node,
      api: library.apiOf?.(made.name, parameters) ?? made.known,
      method: made.name,
      route: library.route,
      belief: { confidence: client.confidence, because: client.because },
      clients: { clients: [client.id] },
      parameters,
      stream: streams(parameters),
    },
    context,
  );
}

const NO_OPTIONS: ObjectShape = { properties: [], unseen: [] };

/** Without the option, the method called on the object decides. */
function streams(parameters: ObjectShape): RequestUsage['stream'] {
  const leaves = optionAt(parameters, ['stream'])?.value.leaves ?? [];
  return leaves.length === 1 && leaves[0]?.kind === 'constant' && leaves[0].value === true ? 'yes' : 'unknown';
}

function madeObject(node: ts.Node, library: ModelObjectLibrary, context: ScanContext): PackageCall<Api> | undefined {
  return knownConstruction(node, library, context) ?? knownCall(node, library, context);
}

const bindingOf = ({ name, module }: PackageCall<Api>): string => t`${name} is imported from ${module}`;
