/**
 * Text without which a file does not depend on OpenAI in a way that the scan would find by itself.
 * A file with none of these is never decoded or parsed. Each needle costs every run about a tenth of its reading time,
 * so model families that are never used without the SDK in sight (`dall-e-3`, `o3-mini`) are left to the scan.
 */
export const NEEDLES: readonly string[] = [
  // Package names and specifiers, the API's host, wrappers named after it: `openai`, `@ai-sdk/openai`, `api.openai.com`.
  'openai',
  // The client class and what is named after it: `new OpenAI()`, `AzureOpenAI`, `createOpenAI`, v3's `OpenAIApi`.
  'OpenAI',
  // Environment variables and constants: `OPENAI_API_KEY`, `VITE_OPENAI_KEY`.
  'OPENAI',
  'OPEN_AI',
  // People's own helpers are often spelled so: `callOpenAi`.
  'OpenAi',
  // Model ids, in a file of constants that names OpenAI nowhere.
  'gpt-',
  'text-embedding-',
  // The `chatgpt` wrapper package.
  'chatgpt',
  // A tokenizer throws on an id of another vendor, and may be given one by a file that names OpenAI.
  'tiktoken',
  // A request on a client that came in as a parameter.
  'chat.completions',
  // A raw HTTP request whose host is set elsewhere.
  'chat/completions',
];
