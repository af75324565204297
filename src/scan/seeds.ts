/**
 * Files that are worth a type program: they import an SDK that reaches OpenAI, make its clients, call its methods, or name its
 * host or paths. Files that only mention a model or an environment variable are not: syntax answers for them.
 */
export function isSeed(text: string): boolean {
  return SEED.test(text);
}

/** Files that may hold a client or a call of their own: whoever imports them may use it. */
export function bearsClient(text: string): boolean {
  return EXPORTS.test(text) && SEED.test(text);
}

/** A quick test for what syntax alone finds, before a file is parsed for it. */
export function mentionsOpenAI(text: string): boolean {
  return MENTION.test(text);
}

const EXPORTS = /\bexports?\b/;

const SEED = anyOf(
  /['"`](?:npm:|jsr:|https:\/\/[^'"`\s]+\/)?@?(?:[\w-]+\/)*openai(?:-[\w]+)?(?:@[^'"`/]*)?(?:\/[^'"`]*)?['"`]/,
  /['"`](?:chatgpt|llamaindex|@ai-sdk\/azure)['"`]/,
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
);

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}
