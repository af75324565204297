/** What OpenAI takes in a request, in the form of a provider's facts, so that one check serves both. */
import type { ParameterFact } from '../providers/schema.js';
import type { ParameterFacts } from './check-parameters.js';

export const REFERENCE = {
  chat: 'https://platform.openai.com/docs/api-reference/chat/create',
  embeddings: 'https://platform.openai.com/docs/api-reference/embeddings/create',
  responses: 'https://platform.openai.com/docs/api-reference/responses/create',
  completions: 'https://platform.openai.com/docs/api-reference/completions/create',
  images: 'https://platform.openai.com/docs/api-reference/images/create',
  speech: 'https://platform.openai.com/docs/api-reference/audio/createSpeech',
  transcriptions: 'https://platform.openai.com/docs/api-reference/audio/createTranscription',
};
export const JSON_GUIDE = 'https://platform.openai.com/docs/guides/structured-outputs';
const REASONING_GUIDE = 'https://platform.openai.com/docs/guides/reasoning';

/** Every parameter there is, as typed by the `openai` package 7.57.0. */
export const OPENAI_PARAMETERS = {
  chat: (
    'audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens messages ' +
    'metadata modalities model moderation n parallel_tool_calls prediction presence_penalty prompt_cache_key ' +
    'prompt_cache_options prompt_cache_retention reasoning_effort response_format safety_identifier seed service_tier ' +
    'stop store stream stream_options temperature tool_choice tools top_logprobs top_p user verbosity web_search_options'
  ).split(' '),
  embeddings: ['model', 'input', 'dimensions', 'encoding_format', 'user'],
  responses: (
    'background context_management conversation include input instructions max_output_tokens max_tool_calls metadata ' +
    'model moderation parallel_tool_calls previous_response_id prompt prompt_cache_key prompt_cache_options ' +
    'prompt_cache_retention reasoning safety_identifier service_tier store stream stream_options temperature text ' +
    'tool_choice tools top_logprobs top_p truncation user'
  ).split(' '),
  completions: (
    'best_of echo frequency_penalty logit_bias logprobs max_tokens model n presence_penalty prompt seed stop stream ' +
    'stream_options suffix temperature top_p user'
  ).split(' '),
  images: (
    'background complexity frame_count frame_duration_ms model moderation n output_compression output_format ' +
    'partial_images prompt quality response_format safety_identifier size stream style svg user'
  ).split(' '),
  speech: 'input instructions model response_format speed stream_format voice'.split(' '),
  transcriptions: (
    'chunking_strategy file include keywords known_speaker_names known_speaker_references language languages model ' +
    'prompt response_format stream temperature timestamp_granularities'
  ).split(' '),
};

export const CHAT_FACTS: ParameterFacts = {
  temperature: { fact: range({ min: 0, max: 2 }) },
  top_p: { fact: range({ min: 0, max: 1 }) },
  frequency_penalty: { fact: range({ min: -2, max: 2 }) },
  presence_penalty: { fact: range({ min: -2, max: 2 }) },
  n: { fact: range({ min: 1, max: 128 }) },
  stop: { fact: range({ maxItems: 4 }) },
};

/** What needs the state of a server: the emulator keeps none. */
export const RESPONSES_FACTS: ParameterFacts = {
  temperature: { fact: range({ min: 0, max: 2 }, REFERENCE.responses) },
  top_p: { fact: range({ min: 0, max: 1 }, REFERENCE.responses) },
  previous_response_id: { fact: { support: 'rejects', changesOutput: true, ...sourced(REFERENCE.responses) } },
  conversation: { fact: { support: 'rejects', changesOutput: true, ...sourced(REFERENCE.responses) } },
};

/** The o-series and GPT-5 spend tokens on reasoning, so they take the other cap, and no sampling but the default. */
export const REASONING_FACTS: ParameterFacts = {
  max_tokens: {
    fact: { support: 'rename', to: 'max_completion_tokens', otherwise: 'rejects', ...sourced(REASONING_GUIDE) },
  },
  temperature: { fact: range({ min: 1, max: 1 }, REASONING_GUIDE) },
  top_p: { fact: range({ min: 1, max: 1 }, REASONING_GUIDE) },
};

export function range(
  limits: Omit<Extract<ParameterFact, { support: 'range' }>, 'support' | 'source' | 'date' | 'evidence'>,
  source = REFERENCE.chat,
): ParameterFact {
  return { support: 'range', ...limits, ...sourced(source) };
}

export function sourced(source: string) {
  return { source, date: '2026-11-23', evidence: 'doc' as const };
}
