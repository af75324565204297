import { t } from '../../messages/t.js';
import { findOrphans } from '../analysis/orphans.js';
import { knownConstruction } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { typescript } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage } from '../usage.js';
import { credentialGiven } from './azure-credential.js';
import { placesBetween } from './azure-facts.js';
import { azureRequest } from './azure-requests.js';
import type { RouteDetector } from './route.js';

/** The `@azure/openai` package, version 1. Version 2 has only types: its client is `AzureOpenAI` of the `openai` package. */
export const azureRoute: RouteDetector = { client: azureClient, request: azureRequest };

const CLIENTS = { modules: /^@azure\/openai$/, names: { OpenAIClient: 'OpenAIClient' } };

/** `new OpenAIClient(endpoint, new AzureKeyCredential(key))`, or `new OpenAIClient(new OpenAIKeyCredential(key))`: OpenAI itself. */
function azureClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const made = knownConstruction(node, CLIENTS, context);
  if (!made) return undefined;
  const given = made.call.arguments ?? [];
  const found = given.slice(0, 2).flatMap((argument) => credentialGiven(argument, made.call, context) ?? [])[0];
  const isOpenAI = found?.facts.className === 'OpenAIKeyCredential';
  const [endpoint] = given;
  const because = [
    t`OpenAIClient is imported from @azure/openai`,
    ...(isOpenAI ? [t`its OpenAIKeyCredential makes it speak to OpenAI's own host`] : []),
  ];
  const speaksToAzure = endpoint && !isOpenAI;
  return {
    ...context.describe('client', 'azure', node, { confidence: 'proven', because }),
    className: made.known,
    argument: given.length === 0 ? 'none' : 'opaque',
    argumentPlace: context.places.of(endpoint ?? node),
    ...(speaksToAzure ? { baseURL: context.values.of(endpoint) } : {}),
    ...(found?.key ? { apiKey: context.values.of(found.key) } : {}),
    azure: {
      spelling: 'package',
      ...(typescript().isNewExpression(made.call) ? { callee: context.places.of(made.call.expression) } : {}),
      ...placesBetween(made.call, context),
      ...(found ? { credential: found.facts } : {}),
      orphans: findOrphans([...(speaksToAzure ? [endpoint] : []), ...(found?.gone ?? [])], context),
    },
  };
}
