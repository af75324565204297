import { Code } from '../print-value.mjs';
import { BAKERY, FORECAST, QUESTION, stopWords } from './words.mjs';

const user = { role: 'user', content: QUESTION };
const forecast = { type: 'function', function: FORECAST };
const weather = { messages: [{ role: 'user', content: 'Do I need a coat in Bergen?' }] };

export const method = 'chat.completions.create';
export const result = 'answer';
export const use = 'console.log(answer.choices[0]?.message.content);';
export const base = { model: 'gpt-4o-mini', messages: [user] };
/** OpenAI's models that stand for single models of a provider, one each. */
export const standIns = [
  'gpt-4.1',
  'gpt-4.1-mini',
  'gpt-4.1-nano',
  'gpt-4-turbo',
  'gpt-4',
  'gpt-3.5-turbo',
  'gpt-5',
  'gpt-5-nano',
  'gpt-5.1',
  'gpt-5.2',
  'gpt-5.4',
  'gpt-5.4-mini',
  'gpt-5.4-nano',
  'gpt-5.5',
  'gpt-5.6',
  'o1',
  'o1-mini',
  'o3',
  'o3-mini',
  'o4-mini',
  'gpt-4-32k',
  'gpt-3.5-turbo-16k',
  'gpt-4-turbo-preview',
  'gpt-4o-2024-08-06',
  'gpt-4o-2024-11-20',
  'gpt-4o-mini-2024-07-18',
  'gpt-4.1-2025-04-14',
  'gpt-4.1-mini-2025-04-14',
  'gpt-5-2025-08-07',
  'gpt-4-0613',
  'gpt-3.5-turbo-0125',
  'gpt-3.5-turbo-1106',
];

/** What is sent where only the name of the parameter matters. */
export const sent = {
  temperature: 0.7,
  top_p: 0.9,
  n: 3,
  max_tokens: 400,
  max_completion_tokens: 400,
  stop: ['END'],
  seed: 7,
  frequency_penalty: 0.5,
  presence_penalty: 0.4,
  logit_bias: { 1734: -100 },
  logprobs: true,
  top_logprobs: 3,
  parallel_tool_calls: false,
  reasoning_effort: 'low',
  verbosity: 'low',
  user: 'baker-42',
  safety_identifier: 'baker-42',
  store: true,
  metadata: { shop: 'harbour' },
  service_tier: 'flex',
  modalities: ['text', 'audio'],
  audio: { voice: 'alloy', format: 'mp3' },
  prediction: { type: 'content', content: 'The Salty Crust' },
  web_search_options: {},
  prompt_cache_key: 'bakery-names',
  prompt_cache_options: { mode: 'explicit' },
  prompt_cache_retention: '24h',
  moderation: { model: 'omni-moderation-latest' },
  stream_options: { include_usage: true },
  response_format: { type: 'json_object' },
  functions: [FORECAST],
  function_call: 'auto',
  tools: [forecast],
  tool_choice: 'auto',
};

/** How a call has to look beside the parameter itself, so that somebody would write it. By parameter; `value` is what it provokes with. */
export const around = {
  role: (value) => ROLES[value]?.() ?? { messages: [{ role: value, content: 'Be brief.' }, user] },
  content: (value) => CONTENTS[value]?.() ?? { messages: [{ role: 'user', content: [{ type: value }] }] },
  stop: (value) => ({ stop: typeof value === 'number' ? stopWords(value) : (value ?? sent.stop) }),
  n: () => ({}),
  top_logprobs: () => ({ logprobs: true }),
  reasoning_effort: () => ({ model: 'gpt-5-mini' }),
  verbosity: () => ({ model: 'gpt-5-mini' }),
  modalities: () => ({ model: 'gpt-4o-audio-preview', modalities: ['text', 'audio'], audio: sent.audio }),
  audio: () => ({ model: 'gpt-4o-audio-preview', modalities: ['text', 'audio'] }),
  web_search_options: () => ({ model: 'gpt-4o-mini-search-preview' }),
  response_format: (value) => ({
    response_format: FORMATS[value] ?? { type: value ?? 'json_object' },
    ...jsonPrompt(),
  }),
  functions: () => weather,
  function_call: () => ({ ...weather, functions: [FORECAST] }),
  tools: (value) => (typeof value === 'number' ? manyTools(value) : { ...weather, tools: [TOOLS[value] ?? forecast] }),
  tool_choice: (value) => ({ ...weather, tools: [forecast], tool_choice: CHOICES[value] ?? value ?? 'auto' }),
  parallel_tool_calls: () => ({ ...weather, tools: [forecast] }),
  stream_options: () => ({ stream: true }),
};

export const stream = {
  setup: [],
  use: "for await (const { choices } of answer) process.stdout.write(choices[0]?.delta.content ?? '');",
};

const ROLES = {
  function: () => ({
    messages: [
      ...weather.messages,
      {
        role: 'assistant',
        content: null,
        function_call: { name: FORECAST.name, arguments: '{"town":"Bergen","days":1}' },
      },
      { role: 'function', name: FORECAST.name, content: 'light rain' },
    ],
    functions: [FORECAST],
  }),
  tool: () => ({
    messages: [
      ...weather.messages,
      {
        role: 'assistant',
        tool_calls: [
          {
            id: 'call_1',
            type: 'function',
            function: { name: FORECAST.name, arguments: '{"town":"Bergen","days":1}' },
          },
        ],
      },
      { role: 'tool', tool_call_id: 'call_1', content: 'light rain' },
    ],
    tools: [forecast],
  }),
};

const CONTENTS = {
  text: () => say({ type: 'text', text: QUESTION }),
  image_url: () => ({
    model: 'gpt-4o',
    ...say({ type: 'image_url', image_url: { url: 'https://example.com/shop.jpg' } }),
  }),
  input_audio: () => ({
    model: 'gpt-4o-audio-preview',
    ...say({ type: 'input_audio', input_audio: { data: new Code('recording'), format: 'wav' } }),
  }),
  file: () => ({
    model: 'gpt-4o',
    ...say({
      type: 'file',
      file: { filename: 'menu.pdf', file_data: new Code('menu') },
    }),
  }),
  refusal: () => ({
    messages: [user, { role: 'assistant', content: [{ type: 'refusal', refusal: 'I do not name bakeries.' }] }, user],
  }),
};

/** What stands above the call. */
export const setups = {
  'content.input_audio': ["const recording = Buffer.from('RIFF').toString('base64');"],
  'content.file': ["const menu = 'data:application/pdf;base64,JVBERi0xLjc=';"],
};

const say = (part) => ({
  messages: [
    { role: 'user', content: [...(part.type === 'text' ? [] : [{ type: 'text', text: 'What is this?' }]), part] },
  ],
});

const FORMATS = { json_schema: { type: 'json_schema', json_schema: { name: 'bakery', strict: true, schema: BAKERY } } };

const jsonPrompt = () => ({ messages: [{ role: 'user', content: `${QUESTION} Answer in JSON.` }] });

const TOOLS = {
  strict: {
    type: 'function',
    function: { ...FORECAST, strict: true, parameters: { ...FORECAST.parameters, additionalProperties: false } },
  },
  custom: { type: 'custom', custom: { name: 'run_query', description: 'Runs a query in SQL' } },
};

function manyTools(count) {
  const made = `Array.from({ length: ${count} }, (_, day) => forecastOf(day))`;
  return { ...weather, tools: new Code(made) };
}

setups['tools.many'] = [
  'const forecastOf = (day: number) => ({',
  "  type: 'function' as const,",
  "  function: { name: ['forecast', day].join('_'), parameters: { type: 'object', properties: {} } },",
  '});',
];

const CHOICES = { function: { type: 'function', function: { name: FORECAST.name } } };
