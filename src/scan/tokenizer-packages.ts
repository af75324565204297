/** What a function of a tokenizer package is given: the position of a model id, or of the name of an encoding. */
export interface TokenizerFunction {
  readonly takes: 'model' | 'encoding';
  readonly at: number;
}

const MODEL: TokenizerFunction = { takes: 'model', at: 0 };
const ENCODING: TokenizerFunction = { takes: 'encoding', at: 0 };
/** `encodeChat(messages, model)` of gpt-tokenizer. */
const MODEL_BEHIND: TokenizerFunction = { takes: 'model', at: 1 };

/** Packages that count OpenAI's tokens, also with a path behind them: `js-tiktoken/lite`, `gpt-tokenizer/model/gpt-4o`. */
export const TOKENIZERS =
  /^(?:@dqbd\/tiktoken|tiktoken|js-tiktoken|gpt-tokenizer|gpt-3-encoder|gpt3-tokenizer|openai-chat-tokens|ai-tokenizer)(?:\/|$)/;

/** Those of their functions that are given a model or an encoding; all of them throw for a name that they do not know. */
export const TOKENIZER_FUNCTIONS: Readonly<Record<string, TokenizerFunction>> = {
  encoding_for_model: MODEL,
  get_encoding_name_for_model: MODEL,
  encodingForModel: MODEL,
  getEncodingNameForModel: MODEL,
  get_encoding: ENCODING,
  getEncoding: ENCODING,
  encodeChat: MODEL_BEHIND,
  encodeChatGenerator: MODEL_BEHIND,
};
