import { objectMember } from '../analysis/object-members.js';
import { type KnownExports, knownCall, knownConstruction, type PackageCall } from '../analysis/package-calls.js';
import { packageExportsOf } from '../analysis/package-exports.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { originsOfClient } from '../client-origins.js';
import { describeArgument } from '../describe-argument.js';
import { describeRequest, type RequestFacts } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { Api, ObjectShape, RequestUsage } from '../usage.js';
import { AGENTS_PACKAGES } from './agents-clients.js';
import { agentDefaults } from './agents-default.js';
import { type OptionNames, parametersAmong } from './request-options.js';

/** Constructions that name a model in their options, which are the nth argument. */
const AGENTS: KnownExports<{ readonly options: number; readonly realtime?: true }> = {
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

const PARAMETERS: OptionNames = {
  model: 'model',
  modelSettings: '...',
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  maxTokens: 'max_output_tokens',
  toolChoice: 'tool_choice',
  parallelToolCalls: 'parallel_tool_calls',
  promptCacheRetention: 'prompt_cache_retention',
};

export function agentsRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const agent = knownConstruction(node, AGENTS, context);
  if (agent) return describeAgent(agent, context);
  const model = knownConstruction(node, MODELS, context);
  if (model) return describeModel(model, context);
  const tool = knownCall(node, HOSTED_TOOLS, context);
  return tool && describe(tool, { api: tool.known, clients: agentDefaults(context).clients }, context);
}

/** An agent without a model takes the SDK's default; one with a model object leaves the request to that. */
function describeAgent(
  agent: PackageCall<{ readonly options: number; readonly realtime?: true }>,
  context: ScanContext,
): RequestUsage | undefined {
  const options = agent.call.arguments?.[agent.known.options];
  if (options && holdsModelObject(options, context)) return undefined;
  const { api, clients } = agentDefaults(context);
  const shape = options ? context.shapes.of(options) : { properties: [], unseen: [] };
  const parameters = parametersAmong(shape, PARAMETERS);
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
  const clients = client ? originsOfClient(client, context) : { clients: [], unseen: 'made without a client' };
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
      belief: { confidence: 'proven', because: [`${name} is imported from ${module}`] },
      stream: 'unknown',
      ...facts,
      parameters: facts.parameters ?? { properties: [], unseen: [] },
    },
    context,
  );
}
