import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { byHand } from '../client/by-hand.js';
import type { Client } from '../client/part.js';

const SOURCE = { url: 'https://github.com/run-llama/LlamaIndexTS', date: '2026-11-23' };

/** Classes whose requests no option turns into what the provider takes. */
export function reportByHand(client: Client, context: RuleContext): FindingProposal[] {
  const todo = Object.entries(BY_HAND).find(([pattern]) => new RegExp(pattern, 'i').test(client.className))?.[1];
  if (todo === undefined || client.confidence === 'name-only' || !context.leaves(client)) return [];
  const { target, provider } = context;
  return [
    byHand(client, context, {
      title: t`${client.className} of LlamaIndex cannot be pointed at ${provider.name} by its options`,
      todo: t`${todo} Give it the base URL ${target.baseURL}, the key from ${target.keyEnv} and a model of ${provider.name}.`,
      sources: [SOURCE],
    }),
  ];
}

const BY_HAND: Readonly<Record<string, string>> = {
  get '^openaiEmbedding$'() {
    return t`It leaves the format of the vectors to the openai package, which asks for base64 and garbles numbers: write a class that extends BaseEmbedding and calls embeddings.create with encoding_format: 'float'.`;
  },
  get '^openaiResponses$'() {
    return t`It speaks to the Responses API only: use the class OpenAI beside it.`;
  },
};

/** What LlamaIndex does not know, it takes for small and without tools. */
export function reportKnownModels(client: Client, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client],
    title: t`LlamaIndex knows the context windows of OpenAI's models only`,
    todo: t`Extend ${className(client)} with get metadata() { return { ...super.metadata, contextWindow: <the model's> }; }: without it a model of ${context.provider.name} counts as one of 1024 tokens. Releases of LlamaIndex that know models with tools by name also want get supportToolCall() { return true; }.`,
    sources: [SOURCE],
  };
}

const className = (client: Client): string => (client.className === 'openai' ? 'OpenAI' : client.className);

/** An agent that relies on the model of `Settings`, where nobody has set one. */
export function reportAgent(request: UsageOf<'request'>, context: RuleContext): FindingProposal[] {
  if (request.clients.length > 0 || request.parameters?.unseen.length) return [];
  const { target, provider } = context;
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [request],
      title: t`${request.method} asks the model of Settings, which is one of OpenAI unless it is set`,
      todo: t`Set Settings.llm to an OpenAI object with additionalSessionOptions: { baseURL: '${target.baseURL}' }, the key from ${target.keyEnv} and a model of ${provider.name}.`,
    },
  ];
}
