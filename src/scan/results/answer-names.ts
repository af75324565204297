import type { Api } from '../usage.js';
import type { Reading } from './reading.js';

/** What an answer of each API has at its top: a member of these names is read from the answer itself, not from what wraps it. */
const TOP_NAMES: Readonly<Partial<Record<Api, readonly string[]>>> = {
  chat: ['choices', 'usage', 'system_fingerprint'],
  completions: ['choices', 'usage'],
  responses: ['output', 'output_text', 'output_parsed', 'usage', 'incomplete_details'],
  embeddings: ['usage'],
  transcriptions: ['text', 'segments', 'words'],
  moderations: ['results'],
};

/** True for a name that only the answer has: `choices`. */
export function isOfAnswer(name: string, api: Api): boolean {
  return TOP_NAMES[api]?.includes(name) ?? false;
}

/** Members behind which nothing of the API's is: texts, numbers, and what the code's own schema describes. */
const LEAVES = new Set(
  `content text finish_reason stop_reason role id model created created_at object arguments name output_text refusal index
  prompt_tokens completion_tokens total_tokens input_tokens output_tokens cached_tokens reasoning_tokens audio_tokens
  system_fingerprint service_tier type status reason embedding b64_json url revised_prompt flagged message_id call_id
  reasoning_content logprob token code param language duration transcript ok statusText response_id item_id sequence_number
  output_index content_index parsed output_parsed parsed_arguments`.split(/\s+/),
);

const ERROR_LEAVES = /^(status|statusCode|statusText|code|type|param|message|request_id|requestID)$/;

/** True where a value has no members of the API's: a text, a number, a vector. */
export function isLeaf({ root, steps, request }: Pick<Reading, 'root' | 'steps' | 'request'>): boolean {
  const last = steps.at(-1)?.name;
  if (last === undefined) return false;
  if (root === 'error') return ERROR_LEAVES.test(last);
  // The content of the Responses API is a list, and a delta of it a text.
  if (request.api === 'responses') return last === 'delta' || (last !== 'content' && LEAVES.has(last));
  return LEAVES.has(last) && !(request.api === 'assistants' && /^(content|text)$/.test(last));
}

/** `finishReason` of a library that writes camel case, as OpenAI writes it. */
export function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
