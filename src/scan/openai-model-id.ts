/**
 * The shape of OpenAI's model ids: also behind `openai/` and `openai:`, and as a dated or fine-tuned variant. A shape and not a
 * list, so that an id of next month is seen too: which ids exist, and what became of them, is the provider data's business.
 * Not `gpt-oss`, which is open weights that anybody serves, nor other vendors' `text-embedding-v4` and `-004`.
 */
const SHAPE = `^(?:openai[/:])?(?:ft:)?(?:${[
  /gpt-(?:3\.5|35|[4-9])[\w.:-]*/,
  /gpt-(?:audio|realtime|image|live|transcribe)[\w.-]*/,
  /chatgpt-[\w.-]+-latest/,
  /codex-mini[\w.-]*/,
  /o[134](?:-(?:mini|preview|pro|deep-research|mini-deep-research))?(?:-\d{4}-\d{2}-\d{2})?/,
  /text-embedding-(?:3-(?:small|large)|ada-002)/,
  /text-(?:davinci|curie|babbage|ada)-\d{3}/,
  /(?:code|text)-davinci-(?:edit-)?\d{3}/,
  /davinci(?:-002)?|babbage-002/,
  /whisper-1|tts-1(?:-hd)?(?:-\d+)?|dall-e-[23]|sora-\d[\w.-]*/,
  /(?:omni|text)-moderation-(?:latest|stable|\d{3}|\d{4}-\d{2}-\d{2})/,
]
  .map(({ source }) => source)
  .join('|')})(?::[\\w.:-]*)?$`;

const ID = new RegExp(SHAPE);
const NAME = new RegExp(SHAPE, 'i');

/** True for an id as the API takes it. */
export function isOpenAIModelId(text: string): boolean {
  return ID.test(text);
}

/** True for an id in whatever case: labels write `GPT-4o`. */
export function looksLikeOpenAIModel(text: string): boolean {
  return NAME.test(text);
}
