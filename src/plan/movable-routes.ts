import type { Route } from '../scan/usage.js';
import type { RuleContext } from './contract.js';

/** A route whose clients are found and reported, and moved by hand. */
interface RouteByHand {
  readonly label: string;
  /** What to do, in the imperative. */
  readonly todo: (context: RuleContext) => string;
}

type MovedByRules = 'openai' | 'openai-v3' | 'openai-edge' | 'http';

const BY_HAND: Readonly<Record<Exclude<Route, MovedByRules>, RouteByHand>> = {
  azure: {
    label: 'Azure OpenAI',
    todo: ({ target, provider }) =>
      `Make it new OpenAI({ apiKey: process.env.${target.keyEnv}, baseURL: '${target.baseURL}' }): endpoint, API version and deployment go, and each deployment's name becomes a model of ${provider.name}.`,
  },
  'ai-sdk': {
    label: 'the AI SDK',
    todo: ({ target, provider }) =>
      `Make the provider with createOpenAICompatible({ name: '${provider.id}', baseURL: '${target.baseURL}', apiKey: process.env.${target.keyEnv} }) of @ai-sdk/openai-compatible, in the major that fits your ai package (0.2 for ai 4, 1 for 5, 2 for 6, 3 for 7), and take the models of ${provider.name} from it.`,
  },
  langchain: {
    label: 'LangChain',
    todo: ({ target, provider }) =>
      `Keep the class, and give it configuration: { baseURL: '${target.baseURL}' }, apiKey: process.env.${target.keyEnv}, useResponsesApi: false and a model of ${provider.name}; embeddings also need encodingFormat: 'float'.`,
  },
  llamaindex: {
    label: 'LlamaIndex',
    todo: ({ target, provider }) =>
      `Keep the class, and give it apiKey: process.env.${target.keyEnv}, additionalSessionOptions: { baseURL: '${target.baseURL}' } and a model of ${provider.name}.`,
  },
  agents: {
    label: 'the Agents SDK',
    todo: ({ target, provider }) =>
      `Call setDefaultOpenAIClient(new OpenAI({ apiKey: process.env.${target.keyEnv}, baseURL: '${target.baseURL}' })) and setOpenAIAPI('chat_completions') before the first run, turn tracing off with setTracingDisabled(true), since it goes to OpenAI, and name a model of ${provider.name} in each agent.`,
  },
  chatgpt: {
    label: 'a ChatGPT package',
    todo: ({ target, provider }) =>
      `Give it apiKey: process.env.${target.keyEnv}, apiBaseUrl: '${target.baseURL}' and a model of ${provider.name} in completionParams, if the package takes them; one that signs in to the web site has no counterpart: call the openai package instead.`,
  },
};

/** True for routes whose clients the rules can rewrite; the others are found and reported. */
export function isMovable(route: Route): route is MovedByRules {
  return !Object.hasOwn(BY_HAND, route);
}

/** `LangChain`, `the AI SDK`: how a sentence names a route that is moved by hand. */
export function labelOf(route: Route): string {
  return isMovable(route) ? route : BY_HAND[route].label;
}

/** What a person has to do with a client or a call that no rule rewrites. */
export function adviseByHand(route: Route, context: RuleContext): string {
  if (!isMovable(route)) return BY_HAND[route].todo(context);
  const { target, provider } = context;
  return `Give it the base URL ${target.baseURL}, the key from ${target.keyEnv} and a model of ${provider.name}.`;
}
