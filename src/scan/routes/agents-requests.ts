import { t } from '../../messages/t.js';
import { objectMember } from '../analysis/object-members.js';
import { type KnownExports, knownCall, knownConstruction, type PackageCall } from '../analysis/package-calls.js';
import { packageExportsOf } from '../analysis/package-exports.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName } from '../analysis/walk.js';
import { originsOfClient } from '../client-origins.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest, type RequestFacts } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { Api, ObjectShape, RequestUsage } from '../usage.js';
import { agentDefaults } from './agents-default.js';
import { AGENTS_PACKAGES } from './agents-packages.js';
import { type OptionNames, parametersAmong } from './request-options.js';

/** Constructions that name a model in their options, which are the nth argument. */
interface AgentOptions {
  readonly options: number;
  readonly realtime?: true;
}
const AGENTS: KnownExports<AgentOptions> = {
  modules: AGENTS_PACKAGES,
  names: { Agent: { options: 0 }, RealtimeSession: { options: 1, realtime: true } },
};
const MODELS: KnownExports<Api> = {
  modules: AGENTS_PACKAGES,
  names: { OpenAIChatCompletionsModel: 'chat', OpenAIResponsesModel: 'responses', OpenAIResponsesWSModel: 'responses' },
};
/** Tools that run at OpenAI: nobody else answers for them. */
const HOSTED_TOOLS: KnownExports<Api> = {
  modules: AGENTS_PACKAGES,
  names: {
    webSearchTool: 'responses',
    fileSearchTool: 'responses',
    codeInterpreterTool: 'responses',
    imageGenerationTool: 'responses',
    hostedMcpTool: 'responses',
  },
};

/** The names of chat completions: the SDK itself says the same things to either API. */
const PARAMETERS: OptionNames = {
  model: 'model',
  modelSettings: '...',
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  maxTokens: 'max_tokens',
  toolChoice: 'tool_choice',
  parallelToolCalls: 'parallel_tool_calls',
  store: 'store',
  promptCacheRetention: 'prompt_cache_retention',
  outputType: 'response_format',
  tools: 'tools',
  handoffs: 'tools',
  mcpServers: 'tools',
};

/** Hands a client of the openai package to all agents. */
const HANDED: KnownExports<true> = { modules: AGENTS_PACKAGES, names: { setDefaultOpenAIClient: true } };

export function agentsRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const agent = knownConstruction(node, AGENTS, context) ?? knownFactory(node, context);
  if (agent) return describeAgent(agent, context);
  const model = knownConstruction(node, MODELS, context);
  if (model) return describeModel(model, context);
  const handed = knownCall(node, HANDED, context);
  if (handed) return describe(handed, agentDefaults(context), context);
  const tool = knownCall(node, HOSTED_TOOLS, context);
  return tool && describe(tool, { api: tool.known, clients: agentDefaults(context).clients }, context);
}

/** `Agent.create({ ... })`. */
function knownFactory(node: ts.Node, context: ScanContext): PackageCall<AgentOptions> | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) || !isMember(node.expression) || memberName(node.expression) !== 'create')
    return undefined;
  const made = packageExportsOf(node.expression.expression, context).find(
    ({ module, name }) => name === 'Agent' && AGENTS_PACKAGES.test(module),
  );
  return made && { call: node, name: 'Agent', module: made.module, known: { options: 0 } };
}

/** An agent without a model takes the SDK's default; one with a model object leaves the request to that. */
function describeAgent(agent: PackageCall<AgentOptions>, context: ScanContext): RequestUsage | undefined {
  const options = agent.call.arguments?.[agent.known.options];
  if (options && holdsModelObject(options, context)) return undefined;
  const { api, clients } = agentDefaults(context);
  const shape = options ? context.shapes.of(options) : { properties: [], unseen: [] };
  // The settings are told as they are, too: there is more that can be written into them.
  const settings = shape.properties.filter(({ name }) => name === 'modelSettings');
  const among = parametersAmong(shape, PARAMETERS);
  const parameters = { ...among, properties: [...among.properties, ...settings] };
  return describe(agent, { api: agent.known.realtime ? 'realtime' : api, clients, parameters }, context);
}

function holdsModelObject(options: ts.Expression, context: ScanContext): boolean {
  const ts = typescript();
  const model = objectMember(options, 'model', context.origins);
  if (!model) return false;
  return context.origins.of(model).some(({ node }) => {
    if (ts.isNewExpression(node)) return true;
    if (!ts.isCallExpression(node)) return false;
    const makers = packageExportsOf(node.expression, context);
    return makers.some(({ module }) => /^@openai\/agents-extensions/.test(module));
  });
}

/** `new OpenAIChatCompletionsModel(client, 'gpt-4o')`. */
function describeModel(made: PackageCall<Api>, context: ScanContext): RequestUsage {
  const [client, model] = made.call.arguments ?? [];
  const properties = model ? [describeArgument('model', model, context)] : [];
  const clients = client ? originsOfClient(client, context) : { clients: [], unseen: t`made without a client` };
  return describe(made, { api: made.known, clients, parameters: { properties, unseen: [] } }, context);
}

function describe(
  { call, name, module }: PackageCall<unknown>,
  facts: Pick<RequestFacts, 'api' | 'clients'> & { readonly parameters?: ObjectShape },
  context: ScanContext,
): RequestUsage {
  return describeRequest(
    {
      node: call,
      method: name,
      route: 'agents',
      belief: { confidence: 'proven', because: [t`${name} is imported from ${module}`] },
      stream: 'unknown',
      ...facts,
      parameters: facts.parameters ?? { properties: [], unseen: [] },
    },
    context,
  );
}
