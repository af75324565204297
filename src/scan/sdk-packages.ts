import { packagePath } from './analysis/package-path.js';
import { parseSdkSpecifier } from './analysis/sdk-specifier.js';
import type { Route } from './usage.js';

/** Packages beside `openai` itself whose import means that code reaches OpenAI, or may. */
const PACKAGES: Readonly<Record<string, Route>> = {
  'openai-edge': 'openai-edge',
  '@azure/openai': 'azure',
  '@ai-sdk/openai': 'ai-sdk',
  '@ai-sdk/azure': 'ai-sdk',
  '@langchain/openai': 'langchain',
  '@langchain/azure-openai': 'langchain',
  'langchain/chat_models/openai': 'langchain',
  'langchain/llms/openai': 'langchain',
  'langchain/embeddings/openai': 'langchain',
  '@llamaindex/openai': 'llamaindex',
  '@openai/agents': 'agents',
  '@openai/agents-core': 'agents',
  '@openai/agents-openai': 'agents',
  '@openai/agents-realtime': 'agents',
  chatgpt: 'chatgpt',
  'openai-fetch': 'chatgpt',
  'openai-streams': 'chatgpt',
  'openai-api': 'chatgpt',
};

/** What packages for many vendors export for OpenAI alone: ai 3 reads OpenAI's streams and assistants with these. */
const NAMES: Readonly<Record<string, { readonly route: Route; readonly names: RegExp }>> = {
  ai: { route: 'ai-sdk', names: /^(?:OpenAIStream|(?:experimental_)?AssistantResponse)$/ },
};

/**
 * The package that a specifier names and the route it stands for, if it is one that reaches OpenAI, or if `names` takes what it
 * has for OpenAI.
 */
export function sdkModule(
  specifier: string,
  names: readonly string[] = [],
): { module: string; route: Route } | undefined {
  const own = Object.hasOwn(NAMES, specifier) ? NAMES[specifier] : undefined;
  if (own && names.some((name) => own.names.test(name))) return { module: specifier, route: own.route };
  if (parseSdkSpecifier(specifier)) return { module: 'openai', route: 'openai' };
  const path = packagePath(specifier);
  const module = Object.keys(PACKAGES).find((name) => path === name || path.startsWith(`${name}/`));
  const route = module && PACKAGES[module];
  return module && route ? { module, route } : undefined;
}
