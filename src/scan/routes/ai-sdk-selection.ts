import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName } from '../analysis/walk.js';
import type { ClientOrigins } from '../client-origins.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage, Confidence, Place, RequestUsage } from '../usage.js';
import { providersBehind } from './ai-sdk-clients.js';
import { mayHoldProvider } from './ai-sdk-holders.js';
import { apiSaid, type ModelCall, readModelCall, tellModelCall } from './ai-sdk-models.js';
import { usesOfModel } from './ai-sdk-uses.js';
import { withoutPrefix } from './model-strings.js';

/** `openai('gpt-4o')`, `provider.chat(id)`, `createOpenAI({ ... }).embedding(id)`. */
export function selectionRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  if (!usesAiSdk(context)) return undefined;
  const selection = readModelCall(node);
  if (!selection || !mayHoldProvider(selection.provider, context)) return undefined;
  const providers = providersBehind(selection.provider, context);
  const [first] = providers.clients;
  if (first === undefined) return undefined;
  const because = [t`${selection.provider.getText()} is a provider of the AI SDK for OpenAI`];
  const said = apiSaid(selection);
  if (said !== undefined) because.push(said);
  const method = tellModelCall(selection, providerName(first, context));
  const methodPlace = placeOfKind(selection, context);
  return describeModelCall(selection, { method, methodPlace, because, clients: providers }, context);
}

/** `openai.tools.webSearch()`: a tool that runs at OpenAI, which only its Responses API has. */
export function hostedToolRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const ts = typescript();
  if (!usesAiSdk(context) || !ts.isCallExpression(node) || !isMember(node.expression)) return undefined;
  const tools = bare(node.expression.expression);
  if (!isMember(tools) || memberName(tools) !== 'tools') return undefined;
  const clients = providersBehind(tools.expression, context);
  const [first] = clients.clients;
  if (first === undefined) return undefined;
  const method = `${providerName(first, context)}.tools.${memberName(node.expression)}()`;
  const because = [t`${tools.expression.getText()} is a provider of the AI SDK for OpenAI`];
  const belief = { confidence: 'proven' as const, because };
  return describeRequest(
    { node, api: 'responses', method, route: 'ai-sdk', belief, clients, stream: 'unknown' },
    context,
  );
}

interface ModelCallFacts {
  readonly method: string;
  readonly methodPlace?: Place | undefined;
  readonly clients: ClientOrigins;
  readonly confidence?: Confidence;
  readonly because: readonly string[];
  /** What the id begins with that is not part of it. */
  readonly prefixes?: readonly string[];
}

/** A model that is asked for, with the settings of the calls that it is handed to. */
export function describeModelCall(
  asked: ModelCall,
  { method, methodPlace, clients, confidence = 'proven', because, prefixes = [] }: ModelCallFacts,
  context: ScanContext,
): RequestUsage {
  const { uses, properties, stream, contentTypes } = usesOfModel(asked.call, asked.api, context);
  const model = withoutPrefix(describeArgument('model', asked.model, context), prefixes);
  // Only ai 4 and before take settings behind the id.
  const [, settings] = asked.call.arguments;
  const request = describeRequest(
    {
      node: asked.call,
      api: asked.api,
      method,
      methodPlace,
      route: 'ai-sdk',
      belief: { confidence, because },
      clients,
      parameters: { properties: [model, ...properties], unseen: [] },
      stream,
    },
    context,
  );
  return {
    ...request,
    contentTypes,
    ...(uses.length > 0 ? { uses } : {}),
    ...(settings ? { settings: context.shapes.of(settings) } : {}),
  };
}

/** The name of the kind of model, `chat`; for the bare call the empty place where one can be written. */
function placeOfKind({ kind, call }: ModelCall, { places }: ScanContext): Place | undefined {
  const ts = typescript();
  const { expression: callee } = call;
  const end = callee.getEnd();
  if (kind === undefined) return places.ofSpan(call, end, end);
  return ts.isPropertyAccessExpression(callee) ? places.of(callee.name) : undefined;
}

/** Every call is a candidate: without a provider in the tree none has to be looked at. Ask when all clients are known. */
export function usesAiSdk(context: ScanContext): boolean {
  const known = answers.get(context) ?? [...context.clients.values()].some(({ route }) => route === 'ai-sdk');
  answers.set(context, known);
  return known;
}

const answers = new WeakMap<ScanContext, boolean>();

function providerName(id: string, { clients }: ScanContext): string {
  const client = [...clients.values()].find((each: ClientUsage) => each.id === id);
  return /azure/i.test(client?.className ?? '') ? 'azure' : 'openai';
}
