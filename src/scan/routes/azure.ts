import { knownConstruction } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { typescript } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage } from '../usage.js';
import { azureRequest } from './azure-requests.js';
import type { RouteDetector } from './route.js';

/** The `@azure/openai` package, version 1. Version 2 has only types: its client is `AzureOpenAI` of the `openai` package. */
export const azureRoute: RouteDetector = { client: azureClient, request: azureRequest };

const CLIENTS = { modules: /^@azure\/openai$/, names: { OpenAIClient: 'OpenAIClient' } };
const CREDENTIALS = {
  modules: /^@azure\/(openai|core-auth)$/,
  names: { AzureKeyCredential: 'azure', OpenAIKeyCredential: 'openai' },
};

/** `new OpenAIClient(endpoint, new AzureKeyCredential(key))`, or `new OpenAIClient(new OpenAIKeyCredential(key))`: OpenAI itself. */
function azureClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const made = knownConstruction(node, CLIENTS, context);
  if (!made) return undefined;
  const given = made.call.arguments ?? [];
  const credential = given.slice(0, 2).flatMap((argument) => credentialIn(argument, context))[0];
  const [endpoint] = given;
  const because = [
    'OpenAIClient is imported from @azure/openai',
    ...(credential?.speaksTo === 'openai' ? ["its OpenAIKeyCredential makes it speak to OpenAI's own host"] : []),
  ];
  return {
    ...context.describe('client', 'azure', node, { confidence: 'proven', because }),
    className: made.known,
    argument: given.length === 0 ? 'none' : 'opaque',
    argumentPlace: context.places.of(endpoint ?? node),
    ...(endpoint && credential?.speaksTo !== 'openai' ? { baseURL: context.values.of(endpoint) } : {}),
    ...(credential?.key ? { apiKey: context.values.of(credential.key) } : {}),
  };
}

function credentialIn(
  argument: ts.Expression,
  context: ScanContext,
): { speaksTo: string; key: ts.Expression | undefined }[] {
  return context.origins.of(argument).flatMap(({ node }) => {
    if (!typescript().isNewExpression(node)) return [];
    const made = knownConstruction(node, CREDENTIALS, context);
    return made ? [{ speaksTo: made.known, key: made.call.arguments?.[0] }] : [];
  });
}
