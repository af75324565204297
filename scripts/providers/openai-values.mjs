/** Words that OpenAI takes for a parameter, the most usual first; by API where the same name means other things. */
const WORDS = {
  'chat.tool_choice': ['required', 'none', 'auto'],
  'chat.reasoning_effort': ['minimal', 'medium', 'low', 'high', 'none', 'xhigh'],
  'chat.service_tier': ['flex', 'priority', 'default', 'auto'],
  'chat.verbosity': ['low', 'high', 'medium'],
  'chat.response_format': ['json_schema', 'json_object', 'text'],
  'chat.prompt_cache_retention': ['24h', 'in_memory'],
  'embeddings.encoding_format': ['base64', 'float'],
  'images.response_format': ['b64_json', 'url'],
  'images.quality': ['high', 'medium', 'low', 'hd', 'standard', 'auto'],
  'images.size': ['1024x1024', '256x256', '512x512', '1536x1024', '1024x1536', '1792x1024', '1024x1792', 'auto'],
  'images.output_format': ['webp', 'png', 'jpeg'],
  'speech.voice': ['nova', 'alloy'],
  'speech.response_format': ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'],
  'speech.stream_format': ['sse', 'audio'],
  'transcriptions.response_format': ['text', 'srt', 'vtt', 'verbose_json', 'json'],
};

/** Widths of vectors are an enumeration of numbers. Calls of one width go together, so that single models are asked for others. */
const WIDTHS = [1536, 3072, 512, 100];
const OTHER_WIDTHS = [100, 1000, 500];

/** Numbers that code sends, the nearest to OpenAI's defaults first. */
const NUMBERS = {
  temperature: [0, 1.8, 2, 2.5],
  top_p: [0, 1.5],
  presence_penalty: [0.4, 1.5, 2.5],
  frequency_penalty: [0.4, 1.5, 2.5],
  n: [3, 10],
  speed: [0.25, 4],
  max_tokens: [20_000, 50_000, 100_000, 200_000, 500_000],
  max_completion_tokens: [20_000, 50_000, 100_000, 200_000, 500_000],
};

/** Numbers below these are no numbers to OpenAI either: a provider that has the same limit is left by no code. */
const LEAST = {
  temperature: 0,
  top_p: 0,
  n: 1,
  presence_penalty: -2,
  frequency_penalty: -2,
  max_tokens: 1,
  max_completion_tokens: 1,
  top_logprobs: 0,
};

/**
 * The ways in which code for OpenAI leaves a range, each with a value that does; none where the range has all of OpenAI's words.
 * `told`: words that have a fact of their own.
 */
export function alternativesOf({ api, parameter, model }, fact, told) {
  const widths = model === undefined ? WIDTHS : OTHER_WIDTHS;
  const known = parameter === 'dimensions' ? widths : WORDS[`${api}.${parameter}`];
  if (known === undefined && fact.allowed) {
    throw new Error(`scripts/providers/openai-values.mjs does not say what OpenAI takes for ${api}.${parameter}`);
  }
  return [...numbersOutside(parameter, fact), ...listsOutside(fact), ...wordsOutside(known ?? [], fact, told)];
}

function numbersOutside(parameter, { min, max }) {
  const usual = NUMBERS[parameter] ?? [];
  const above = max === undefined ? [] : [{ variant: 'above', value: usual.find((each) => each > max) ?? max + 1 }];
  const isNews = min !== undefined && min > (LEAST[parameter] ?? min - 1);
  const below = isNews ? [{ variant: 'below', value: usual.find((each) => each < min) ?? min - 1 }] : [];
  return [...above, ...below];
}

function listsOutside({ maxItems, arrayOnly }) {
  return [
    ...(maxItems === undefined ? [] : [{ variant: 'many', value: maxItems + 1 }]),
    ...(arrayOnly ? [{ variant: 'lone', value: 'END' }] : []),
  ];
}

function wordsOutside(known, { allowed, mapped = {}, whenAbsent }, told) {
  if (allowed === undefined) return [];
  const refused = known.filter((value) => !allowed.includes(String(value)) && !told.includes(value));
  const isMapped = (value) => Object.hasOwn(mapped, value);
  const [plain] = refused.filter((value) => !isMapped(value));
  const [counterpart] = refused.filter(isMapped);
  return [
    ...(plain === undefined ? [] : [{ variant: 'other', value: plain }]),
    ...(counterpart === undefined ? [] : [{ variant: 'mapped', value: counterpart }]),
    ...(whenAbsent === undefined ? [] : [{ variant: 'absent' }]),
  ];
}
