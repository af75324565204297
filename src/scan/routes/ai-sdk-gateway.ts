import { t } from '../../messages/t.js';
import { aiGateway } from '../ai-gateway.js';
import { knownCall } from '../analysis/package-calls.js';
import { packageExportsOf } from '../analysis/package-exports.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { ModelUse, ObjectShape, RequestUsage } from '../usage.js';
import { CALL_PARAMETERS, readAiSdkCall } from './ai-sdk-calls.js';
import { readModelCall, tellModelCall } from './ai-sdk-models.js';
import { useOf, usesOfModel } from './ai-sdk-uses.js';
import { namesOpenAIVendor } from './model-strings.js';
import { optionAt, parametersAmong } from './request-options.js';

const GATEWAY_PACKAGES = /^(?:ai|@ai-sdk\/gateway)$/;
const GATEWAYS = { modules: GATEWAY_PACKAGES, names: { createGateway: true, createGatewayProvider: true } } as const;

/** `generateText({ model: 'openai/gpt-5' })` and `gateway('openai/gpt-5')`: OpenAI's models through Vercel's gateway. */
export function gatewayRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  return bareString(node, context) ?? gatewayModel(node, context);
}

function bareString(node: ts.CallExpression | ts.NewExpression, context: ScanContext): RequestUsage | undefined {
  const made = readAiSdkCall(node, context);
  if (!made) return undefined;
  const parameters = parametersAmong(context.shapes.of(made.options), CALL_PARAMETERS);
  if (!namesOpenAIVendor(optionAt(parameters, ['model'])?.value, '/')) return undefined;
  const { method, api, stream } = made;
  return throughGateway(node, { method, parameters, api, stream, uses: [useOf(made, context)] }, context);
}

function gatewayModel(node: ts.CallExpression | ts.NewExpression, context: ScanContext): RequestUsage | undefined {
  const asked = readModelCall(node);
  if (!asked || !isGateway(asked.provider, context)) return undefined;
  const parameters = { properties: [describeArgument('model', asked.model, context)], unseen: [] };
  if (!namesOpenAIVendor(parameters.properties[0]?.value, '/')) return undefined;
  const method = tellModelCall(asked, 'gateway');
  const { api } = asked;
  const { uses, properties, stream } = usesOfModel(node, api, context);
  const all = { ...parameters, properties: [...parameters.properties, ...properties] };
  return throughGateway(node, { method, parameters: all, api, stream, uses }, context);
}

/** Asks for the word first: to follow every callee of every call would cost more than all else. */
function isGateway(provider: ts.Expression, context: ScanContext): boolean {
  if (!/gateway/i.test(provider.getText())) return false;
  if (!typescript().isIdentifier(provider)) return knownCall(provider, GATEWAYS, context) !== undefined;
  return (
    packageExportsOf(provider, context).some(
      ({ module, name }) => name === 'gateway' && GATEWAY_PACKAGES.test(module),
    ) || context.origins.of(provider).some(({ node }) => knownCall(node, GATEWAYS, context) !== undefined)
  );
}

function throughGateway(
  node: ts.Node,
  told: Pick<RequestUsage, 'api' | 'stream' | 'method'> & {
    readonly parameters: ObjectShape;
    readonly uses: readonly ModelUse[];
  },
  context: ScanContext,
): RequestUsage {
  const because = [t`${told.method} of the AI SDK, with a model id that names OpenAI`];
  const { uses, ...facts } = told;
  const request = describeRequest(
    {
      node,
      ...facts,
      route: 'ai-sdk',
      belief: { confidence: 'proven', because },
      clients: { clients: [], unseen: aiGateway() },
    },
    context,
  );
  return { ...request, uses };
}
