/**
 * Files that are worth a type program: they import an SDK that reaches OpenAI, make its clients, call its methods, or name its
 * host or paths. Files that only mention a model or an environment variable are not: syntax answers for them.
 */
export function isSeed(text: string): boolean {
  return SEED.test(text);
}

/** Asked of a seed: whoever imports what it exports may use its client. */
export function mayExport(text: string): boolean {
  return EXPORTS.test(text);
}

/** Files that export what asks a client that they were given: whoever calls them says which model. */
export function makesRequests(text: string): boolean {
  return EXPORTS.test(text) && /\.create\s*\(/.test(text);
}

/** A quick test for what syntax alone finds, before a file is parsed for it. */
export function mentionsOpenAI(text: string): boolean {
  return MENTION.test(text);
}

const EXPORTS = /\bexports?\b/;

/**
 * A package where a module is named. The same text as a value (`provider: 'openai'`) is far more frequent, and says nothing of a
 * client. The look back comes after the quote: a pattern that begins with a word or a bracket is tried at thousands of places.
 */
const MODULE = /['"`](?<=(?:\bfrom|\bimport|\()\s*(?:\/\*[^*]*\*\/\s*)?['"`])/.source;
const OPENAI = /(?:npm:|jsr:|https:\/\/[^'"`\s]+\/)?@?(?:[\w-]+\/)*openai(?:-[\w]+)?(?:@[^'"`/]*)?(?:\/[^'"`]*)?['"`]/
  .source;
const TOKENIZERS = /(?:@dqbd\/tiktoken|(?:js-)?tiktoken|gpt-tokenizer|gpt-?3-(?:encoder|tokenizer)|openai-chat-tokens)/
  .source;

const SEED = anyOf(
  new RegExp(MODULE + OPENAI),
  new RegExp(`${MODULE}(?:chatgpt|llamaindex|@ai-sdk/azure)['"\`]`),
  // Whether a moved id reaches a tokenizer is a question of types.
  new RegExp(`${MODULE}${TOKENIZERS}(?:/[^'"\`]*)?['"\`]`),
  // A model id for a gateway.
  /['"`]openai\//,
  // A copy of the chatgpt package in the tree.
  /(?:from|import|require)\s*\(?\s*['"`][^'"`\s]*\/chatgpt[\w.@/-]*['"`]/,
  // LangChain's and a registry's way to name OpenAI's models.
  /['"`]openai:|\binitChatModel\b/,
  /\bnew\s+(?:\w+\.)?\w*OpenAI\w*\s*\(/,
  /\bextends\s+(?:\w+\.)?OpenAI\b/,
  /\bchat\??\.completions\b/,
  // The same API on something that only its name says: a project's own interface.
  /\b(?:embeddings|moderations)\??\.create\b|\bimages\??\.generate\b|\baudio\??\.(?:speech|transcriptions|translations)\b/,
  /\bcreateChatCompletion\b/,
  /api\.openai\.com|openai\.azure\.com|openai\/deployments/,
  // Behind a base that may be named after OpenAI.
  /\}\/(?:v1\/)?(?:models|embeddings|completions|responses|moderations)['"`?]/,
  /\/chat\/completions|\/dashboard\/billing\/|\/v1\/(?:completions|embeddings|responses|moderations|audio\/|images\/)/,
);

const MENTION = anyOf(
  /['"`](?:openai[/:])?(?:gpt-|chatgpt-|o[134]\b|text-embedding-|text-davinci|davinci|whisper-1|tts-1|dall-e-)/,
  /OPEN_?AI_|CHATGPT_|GPT_/,
  /api\.openai\.com/,
  // A check that a key begins as OpenAI's do.
  /['"`]sk-|\^\(?sk-/,
  // Where people get their keys.
  /openai\.com\/[\w./-]*api-keys/,
);

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}
