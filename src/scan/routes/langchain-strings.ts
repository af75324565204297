import { t } from '../../messages/t.js';
import { type KnownExports, knownCall, type PackageCall } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest } from '../describe-request.js';
import { looksLikeOpenAIModel } from '../openai-model-id.js';
import { plainTexts } from '../read-messages.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage, ObjectShape, Property, RequestUsage } from '../usage.js';
import { LANGCHAIN_PARAMETERS } from './langchain-parameters.js';
import { namesOpenAIVendor, withoutPrefix } from './model-strings.js';
import { optionAt, parametersAmong } from './request-options.js';

/** Functions that make a model from its id; the options that name it are the nth argument. */
const MAKERS: KnownExports<'id' | 'options'> = {
  modules: /^(?:langchain|@langchain\/(?:classic|core|langgraph)|deepagents)(?:\/.+)?$/,
  names: {
    initChatModel: 'id',
    createAgent: 'options',
    createReactAgent: 'options',
    createDeepAgent: 'options',
  },
};

/** A model id that means OpenAI, with the options that go to the object behind it. */
interface ModelString {
  readonly made: PackageCall<'id' | 'options'>;
  readonly model: Property;
  readonly options?: ObjectShape;
}

/** `initChatModel('openai:gpt-4o')` and `createAgent({ model: 'openai:gpt-4o' })`: LangChain makes the client behind the string. */
export function langchainStringClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const found = findModelString(node, context);
  if (!found) return undefined;
  const { made, model, options } = found;
  const apiKey = optionAt(options, ['apiKey', 'openAIApiKey', 'configuration.apiKey']);
  const baseURL = optionAt(options, ['configuration.baseURL']);
  const second = made.call.arguments?.[1];
  return {
    ...context.describe('client', 'langchain', node, beliefIn(made)),
    className: made.name,
    module: made.module,
    argument: options ? (options.properties.length > 0 || options.literal ? 'object' : 'opaque') : 'none',
    // For an id alone the place is the model itself: what is written instead, or behind it, makes the client.
    argumentPlace: options && second ? context.places.of(second) : model.value.place,
    ...(options ? { options } : {}),
    ...(apiKey ? { apiKey: apiKey.value } : {}),
    ...(baseURL ? { baseURL: baseURL.value } : {}),
  };
}

export function langchainStringRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const client = context.clients.get(node);
  const found = client?.route === 'langchain' ? findModelString(node, context) : undefined;
  if (!client || !found) return undefined;
  const { made, model, options } = found;
  const others = options && parametersAmong(options, LANGCHAIN_PARAMETERS);
  return describeRequest(
    {
      node,
      api: 'chat',
      method: made.name,
      route: 'langchain',
      belief: beliefIn(made),
      clients: { clients: [client.id] },
      parameters: {
        ...others,
        properties: [withoutPrefix(model, ['openai:']), ...(others?.properties ?? [])],
        unseen: others?.unseen ?? [],
      },
      stream: 'unknown',
    },
    context,
  );
}

function beliefIn({ name, module }: PackageCall<unknown>) {
  return { confidence: 'proven' as const, because: [t`${name} of ${module}, with a model id that means OpenAI`] };
}

function findModelString(node: ts.Node, context: ScanContext): ModelString | undefined {
  const made = knownCall(node, MAKERS, context);
  const [first] = made?.call.arguments ?? [];
  if (!made || !first) return undefined;
  return made.known === 'id' ? readInit(made, first, context) : readAgent(made, first, context);
}

/** The vendor stands before the id, or in an option; LangChain guesses it from the id alone, too. */
function readInit(
  made: PackageCall<'id' | 'options'>,
  id: ts.Expression,
  context: ScanContext,
): ModelString | undefined {
  const second = made.call.arguments?.[1];
  const options = second && context.shapes.of(second);
  const model = describeArgument('model', id, context);
  const provider = optionAt(options, ['modelProvider'])?.value;
  const isOpenAI = provider
    ? plainTexts(provider).some((name) => /^(?:azure_)?openai$/.test(name))
    : namesOpenAIVendor(model.value, ':') || plainTexts(model.value).some(looksLikeOpenAIModel);
  if (!isOpenAI) return undefined;
  return { made, model, ...(options ? { options } : {}) };
}

function readAgent(
  made: PackageCall<'id' | 'options'>,
  options: ts.Expression,
  context: ScanContext,
): ModelString | undefined {
  const model = optionAt(context.shapes.of(options), ['model', 'llm']);
  if (!model || !namesOpenAIVendor(model.value, ':')) return undefined;
  return { made, model: { ...model, name: 'model' } };
}
