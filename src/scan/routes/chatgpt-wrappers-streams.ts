import { t } from '../../messages/t.js';
import { type KnownExports, knownCall, type PackageCall } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { describeRequest } from '../describe-request.js';
import { plainTexts } from '../read-messages.js';
import type { ScanContext } from '../scan-context.js';
import type { Api, ClientUsage, RequestUsage } from '../usage.js';
import { optionAt } from './request-options.js';

const OPENAI_STREAMS: KnownExports<true> = {
  modules: /^openai-streams(?:\/.+)?$/,
  names: { OpenAI: true, default: true },
};

const ENDPOINTS: Readonly<Record<string, Api>> = {
  chat: 'chat',
  completions: 'completions',
  edits: 'completions',
  embeddings: 'embeddings',
  images: 'images',
  'fine-tunes': 'fine-tuning',
  files: 'files',
};

/** openai-streams: `OpenAI('chat', { model, messages }, { apiKey, apiBase })` is client and request in one. */
export const openaiStreamsRoute = { client: streamsClient, request: streamsRequest };

function streamsClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const found = knownCall(node, OPENAI_STREAMS, context);
  if (!found) return undefined;
  const because = [t`${found.call.expression.getText()} is imported from ${found.module}`];
  return {
    ...context.describe('client', 'chatgpt', node, { confidence: 'proven', because }),
    className: 'OpenAI',
    module: found.module,
    ...readOptions(found, context),
  };
}

function streamsRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const client = context.clients.get(node);
  const found = client && knownCall(node, OPENAI_STREAMS, context);
  const [endpoint, body] = found?.call.arguments ?? [];
  if (!client || !endpoint || !body) return undefined;
  const [name = ''] = plainTexts(context.values.of(endpoint));
  return describeRequest(
    {
      node,
      api: (Object.hasOwn(ENDPOINTS, name) ? ENDPOINTS[name] : undefined) ?? 'other',
      method: `OpenAI('${name}')`,
      route: 'chatgpt',
      belief: { confidence: client.confidence, because: client.because },
      clients: { clients: [client.id] },
      body,
      stream: 'yes',
    },
    context,
  );
}

/** The third argument; without it the key comes from OPENAI_API_KEY. */
function readOptions({ call }: PackageCall<true>, { places, shapes }: ScanContext) {
  const third = call.arguments?.[2];
  const place = places.of(call);
  if (!third)
    return {
      argument: 'none' as const,
      argumentPlace: { ...place, span: [place.span[1] - 1, place.span[1] - 1] as const },
    };
  const options = shapes.of(third);
  const apiKey = optionAt(options, ['apiKey']);
  const baseURL = optionAt(options, ['apiBase']);
  return {
    argument: options.literal ? ('object' as const) : ('opaque' as const),
    argumentPlace: places.of(third),
    options,
    ...(apiKey ? { apiKey: apiKey.value } : {}),
    ...(baseURL ? { baseURL: baseURL.value } : {}),
  };
}
