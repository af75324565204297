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
export function defaultModel(client: Client, context: RuleContext): string | undefined {
  const requests = context.requestsOf(client).filter(isTextRequest);
  if (requests.length === 0 || requests.some(namesModel)) return undefined;
  return choose(undefined, requests, context).id ?? undefined;
}

function namesModel({ parameters }: UsageOf<'request'>): boolean {
  return (parameters?.unseen.length ?? 0) > 0 || (parameters?.properties.some(({ name }) => name === 'model') ?? false);
}

/** Other vectors than those that are stored are never a matter of code alone. */
function doubtsOf(client: Client, context: RuleContext): string[] {
  const [request] = context.requestsOf(client).filter(({ api }) => api === 'embeddings');
  if (!request || !isTextRequest(request)) return [];
  return [explain(choose(undefined, [request], context), 'embeddings')];
}
