import { BAKERY, FORECAST, QUESTION } from './words.mjs';

const forecast = { type: 'function', ...FORECAST, strict: false };

export const method = 'responses.create';
export const result = 'answer';
export const use = 'console.log(answer.output_text);';
export const base = { model: 'gpt-4o-mini', input: QUESTION };
export const standIns = ['gpt-4.1', 'gpt-4.1-mini', 'gpt-4.1-nano', 'gpt-5', 'gpt-5.1', 'gpt-5-nano'];

export const sent = {
  previous_response_id: 'resp_68f0c1d27ab4',
  conversation: 'conv_68f0c1d27ab4',
  instructions: 'Be brief.',
  store: true,
  background: true,
  truncation: 'auto',
  include: ['message.output_text.logprobs'],
  max_output_tokens: 400,
  max_tool_calls: 3,
  metadata: { shop: 'harbour' },
  parallel_tool_calls: false,
  prompt: { id: 'pmpt_68f0c1d27ab4' },
  prompt_cache_key: 'bakery-names',
  prompt_cache_retention: '24h',
  reasoning: { effort: 'low' },
  safety_identifier: 'baker-42',
  service_tier: 'flex',
  temperature: 0.7,
  text: { format: { type: 'json_object' } },
  tool_choice: 'auto',
  tools: [forecast],
  top_logprobs: 3,
  top_p: 0.9,
  user: 'baker-42',
};

export const around = {
  reasoning: () => ({ model: 'gpt-5-mini' }),
  text: (value) => ({
    text: { format: FORMATS[value] ?? { type: value ?? 'json_object' } },
    input: `${QUESTION} Answer in JSON.`,
  }),
  tools: (value) => ({ tools: [TOOLS[value] ?? { type: value ?? 'web_search' }] }),
  tool_choice: (value) => ({
    tools: [forecast],
    tool_choice: value === 'function' ? { type: 'function', name: FORECAST.name } : (value ?? 'auto'),
  }),
  parallel_tool_calls: () => ({ tools: [forecast] }),
};

const FORMATS = { json_schema: { type: 'json_schema', name: 'bakery', strict: true, schema: BAKERY } };

const TOOLS = {
  function: forecast,
  file_search: { type: 'file_search', vector_store_ids: ['vs_68f0c1d27ab4'] },
  code_interpreter: { type: 'code_interpreter', container: { type: 'auto' } },
};
