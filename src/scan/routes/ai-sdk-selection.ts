import type { ts } from '../analysis/typescript.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage, ObjectShape, RequestUsage } from '../usage.js';
import { providersBehind } from './ai-sdk-clients.js';
import { mayHoldProvider } from './ai-sdk-holders.js';
import { dependsOnVersion, type ModelCall, readModelCall, tellModelCall } from './ai-sdk-models.js';

/** `openai('gpt-4o')`, `provider.chat(id)`, `createOpenAI({ ... }).embedding(id)`. */
export function selectionRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  if (!usesAiSdk(context)) return undefined;
  const selection = readModelCall(node);
  if (!selection || !mayHoldProvider(selection.provider, context)) return undefined;
  const providers = providersBehind(selection.provider, context);
  const [first] = providers.clients;
  if (first === undefined) return undefined;
  const because = [`${selection.provider.getText()} is a provider of the AI SDK for OpenAI`];
  if (dependsOnVersion(selection)) because.push('Chat Completions up to ai 4, Responses from ai 5 on');
  return describeRequest(
    {
      node,
      api: selection.api,
      method: tellModelCall(selection, providerName(first, context)),
      route: 'ai-sdk',
      belief: { confidence: 'proven', because },
      clients: providers,
      parameters: modelParameter(selection, context),
      stream: 'unknown',
    },
    context,
  );
}

/** The model, and the settings that ai 4 and before took behind it. */
export function modelParameter({ model, call }: ModelCall, context: ScanContext): ObjectShape {
  const [, settings] = call.arguments;
  const shape = settings && context.shapes.of(settings);
  return {
    properties: [describeArgument('model', model, context), ...(shape?.properties ?? [])],
    unseen: shape?.unseen ?? [],
  };
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
