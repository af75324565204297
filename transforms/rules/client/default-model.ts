import type { RuleContext } from '../../../src/plan/contract.js';
import { isTextRequest } from '../../../src/plan/needs.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { choose, explain } from '../model/choice.js';
import type { Client, Part } from './part.js';

/**
 * A model for a client that relies on the library's default, which is one of OpenAI: `option` is the library's name for it.
 * Nothing where options out of sight may hold one.
 */
export function writeDefaultModel(client: Client, option: string, context: RuleContext): Part {
  const id = defaultModel(client, context);
  return id === undefined ? {} : { insert: [{ name: option, text: id }], doubts: doubtsOf(client, context) };
}

/** The model to be written for a client whose calls name none. */
function defaultModel(client: Client, context: RuleContext): string | undefined {
  const requests = context.requestsOf(client).filter(isTextRequest);
  if (requests.length === 0 || requests.some(namesModel)) return undefined;
  return choose(ownDefault(requests), requests, context).id ?? undefined;
}

/**
 * What LangChain asks for where it is not told, in every release: how wide the vectors are that people have stored. For chat it
 * has had several.
 * @see https://github.com/langchain-ai/langchainjs/blob/main/libs/providers/langchain-openai/src/embeddings.ts
 */
export function ownDefault(requests: readonly UsageOf<'request'>[]): string | undefined {
  const isKnown = requests.every(({ route, api }) => route === 'langchain' && api === 'embeddings');
  return isKnown && !requests.some(namesModel) ? 'text-embedding-ada-002' : undefined;
}

function namesModel({ parameters }: UsageOf<'request'>): boolean {
  return (parameters?.unseen.length ?? 0) > 0 || (parameters?.properties.some(({ name }) => name === 'model') ?? false);
}

/** Other vectors than those that are stored are never a matter of code alone. */
function doubtsOf(client: Client, context: RuleContext): string[] {
  const [request] = context.requestsOf(client).filter(({ api }) => api === 'embeddings');
  if (!request || !isTextRequest(request)) return [];
  return [explain(choose(ownDefault([request]), [request], context), 'embeddings')];
}
