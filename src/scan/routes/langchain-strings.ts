import { type KnownExports, knownCall, type PackageCall } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest } from '../describe-request.js';
import { looksLikeOpenAIModel } from '../openai-model-id.js';
import { plainTexts } from '../read-messages.js';
import type { ScanContext } from '../scan-context.js';
import type { ObjectShape, RequestUsage } from '../usage.js';
import { LANGCHAIN_PARAMETERS } from './langchain-parameters.js';
import { namesOpenAIVendor } from './model-strings.js';
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

/** `initChatModel('openai:gpt-4o')` and `createAgent({ model: 'openai:gpt-4o' })`: LangChain makes the object behind the string. */
export function langchainStringRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const made = knownCall(node, MAKERS, context);
  const [first] = made?.call.arguments ?? [];
  if (!made || !first) return undefined;
  const parameters = made.known === 'id' ? readInit(made, first, context) : readAgent(first, context);
  if (!parameters) return undefined;
  return describeRequest(
    {
      node,
      api: 'chat',
      method: made.name,
      route: 'langchain',
      belief: { confidence: 'proven', because: [`${made.name} of ${made.module}, with a model id that means OpenAI`] },
      clients: { clients: [], unseen: `made by ${made.name}` },
      parameters,
      stream: 'unknown',
    },
    context,
  );
}

/** The vendor stands before the id, or in an option; LangChain guesses it from the id alone, too. */
function readInit(made: PackageCall<string>, id: ts.Expression, context: ScanContext): ObjectShape | undefined {
  const second = made.call.arguments?.[1];
  const options = second && context.shapes.of(second);
  const model = describeArgument('model', id, context);
  const provider = optionAt(options, ['modelProvider'])?.value;
  const isOpenAI = provider
    ? plainTexts(provider).some((name) => /^(?:azure_)?openai$/.test(name))
    : namesOpenAIVendor(model.value, ':') || plainTexts(model.value).some(looksLikeOpenAIModel);
  if (!isOpenAI) return undefined;
  const others = options && parametersAmong(options, LANGCHAIN_PARAMETERS);
  return { properties: [model, ...(others?.properties ?? [])], unseen: others?.unseen ?? [] };
}

function readAgent(options: ts.Expression, context: ScanContext): ObjectShape | undefined {
  const shape = context.shapes.of(options);
  const model = optionAt(shape, ['model', 'llm']);
  if (!namesOpenAIVendor(model?.value, ':')) return undefined;
  return parametersAmong(shape, { model: 'model', llm: 'model' });
}
