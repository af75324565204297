import { forModel } from '../providers/for-model.js';
import { parameterFact } from '../providers/parameter-fact.js';
import type { ProviderData } from '../providers/schema.js';
import type { Asked } from './contract.js';

type Body = Readonly<Record<string, unknown>>;

/** The smallest chat call that the provider takes: one token, no thinking where it can be kept from it. */
export function smallestChat(anyModel: ProviderData, model: string, tokens = 1): Body {
  const provider = forModel(anyModel, model);
  return {
    model,
    messages: [{ role: 'user', content: 'Say ok.' }],
    ...limitTokens(provider, tokens),
    ...provider.reasoning.off,
  };
}

/** The name that the provider has for the limit, and the least that it takes. */
function limitTokens(provider: ProviderData, tokens: number): Body {
  const fact = parameterFact(provider, 'chat', 'max_tokens');
  const name = fact?.support === 'rename' ? fact.to : 'max_tokens';
  const limits = parameterFact(provider, 'chat', name);
  if (limits?.support === 'rejects') return {};
  const least = limits?.support === 'range' ? (limits.min ?? 1) : 1;
  return { [name]: Math.max(tokens, least) };
}

/** A call that a model answers by calling the one tool. */
export function toolCall(provider: ProviderData, model: string): Body {
  const parameters = { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] };
  return {
    ...smallestChat(provider, model, TOKENS_FOR_A_TOOL),
    messages: [{ role: 'user', content: 'Call the tool echo with the text ok.' }],
    tools: [{ type: 'function', function: { name: 'echo', description: 'Repeats a text.', parameters } }],
  };
}

const TOKENS_FOR_A_TOOL = 100;

export function smallestEmbedding(provider: ProviderData, { model, dimensions }: Asked): Body {
  const input = parameterFact(provider, 'embeddings', 'input');
  const asArray = input?.support === 'range' && input.arrayOnly === true;
  return { model, input: asArray ? ['ok'] : 'ok', ...(dimensions === undefined ? {} : { dimensions }) };
}
