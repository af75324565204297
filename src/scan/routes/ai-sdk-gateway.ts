import { type KnownExports, knownCall, knownConstruction } from '../analysis/package-calls.js';
import { packageExportsOf } from '../analysis/package-exports.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { Api, ObjectShape, RequestUsage } from '../usage.js';
import { readModelCall, tellModelCall } from './ai-sdk-models.js';
import { namesOpenAIVendor } from './model-strings.js';
import { type OptionNames, optionAt, parametersAmong } from './request-options.js';

/** What is called, and whether it streams. */
interface Asker {
  readonly api: Api;
  readonly stream: RequestUsage['stream'];
}

const CHAT: Asker = { api: 'chat', stream: 'no' };
const CHAT_STREAM: Asker = { api: 'chat', stream: 'yes' };
const AGENT: Asker = { api: 'chat', stream: 'unknown' };
const EMBEDDINGS: Asker = { api: 'embeddings', stream: 'no' };
const IMAGES: Asker = { api: 'images', stream: 'no' };
const SPEECH: Asker = { api: 'speech', stream: 'no' };
const TRANSCRIPTIONS: Asker = { api: 'transcriptions', stream: 'no' };

/** The exports of `ai` that take a `model`, which may be a bare string. */
const ASKERS: KnownExports<Asker> = {
  modules: /^ai(?:\/rsc)?$|^@ai-sdk\/rsc$/,
  names: {
    generateText: CHAT,
    generateObject: CHAT,
    streamText: CHAT_STREAM,
    streamObject: CHAT_STREAM,
    streamUI: CHAT_STREAM,
    Agent: AGENT,
    Experimental_Agent: AGENT,
    ToolLoopAgent: AGENT,
    embed: EMBEDDINGS,
    embedMany: EMBEDDINGS,
    generateImage: IMAGES,
    experimental_generateImage: IMAGES,
    generateSpeech: SPEECH,
    experimental_generateSpeech: SPEECH,
    transcribe: TRANSCRIPTIONS,
    experimental_transcribe: TRANSCRIPTIONS,
  },
};

const PARAMETERS: OptionNames = {
  model: 'model',
  maxTokens: 'max_tokens',
  maxOutputTokens: 'max_tokens',
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  stopSequences: 'stop',
  seed: 'seed',
  n: 'n',
  size: 'size',
};

const GATEWAY_PACKAGES = /^(?:ai|@ai-sdk\/gateway)$/;
const GATEWAYS = { modules: GATEWAY_PACKAGES, names: { createGateway: true, createGatewayProvider: true } } as const;

/** `generateText({ model: 'openai/gpt-5' })` and `gateway('openai/gpt-5')`: OpenAI's models through Vercel's gateway. */
export function gatewayRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  return bareString(node, context) ?? gatewayModel(node, context);
}

function bareString(node: ts.CallExpression | ts.NewExpression, context: ScanContext): RequestUsage | undefined {
  const asker = knownCall(node, ASKERS, context) ?? knownConstruction(node, ASKERS, context);
  const [options] = asker?.call.arguments ?? [];
  if (!asker || !options) return undefined;
  const parameters = parametersAmong(context.shapes.of(options), PARAMETERS);
  if (!namesOpenAIVendor(optionAt(parameters, ['model'])?.value, '/')) return undefined;
  return throughGateway(node, { method: asker.name, parameters, ...asker.known }, context);
}

function gatewayModel(node: ts.CallExpression | ts.NewExpression, context: ScanContext): RequestUsage | undefined {
  const asked = readModelCall(node);
  if (!asked || !isGateway(asked.provider, context)) return undefined;
  const parameters = { properties: [describeArgument('model', asked.model, context)], unseen: [] };
  if (!namesOpenAIVendor(parameters.properties[0]?.value, '/')) return undefined;
  const method = tellModelCall(asked, 'gateway');
  return throughGateway(node, { method, parameters, api: asked.api, stream: 'unknown' }, context);
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
  told: Asker & { readonly method: string; readonly parameters: ObjectShape },
  context: ScanContext,
): RequestUsage {
  const because = [`${told.method} of the AI SDK, with a model id that names OpenAI`];
  return describeRequest(
    {
      node,
      ...told,
      route: 'ai-sdk',
      belief: { confidence: 'proven', because },
      clients: { clients: [], unseen: 'the AI gateway' },
    },
    context,
  );
}
