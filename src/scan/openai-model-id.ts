/**
 * Strings that have the shape of an OpenAI model id, also behind `openai/` and `openai:` and as a dated or fine-tuned variant.
 * The scan needs no list: which ids exist, and what became of them, is the provider data's business.
 */
const ID = new RegExp(
  `^(?:openai[/:])?(?:ft:)?(?:${[
    /gpt-(?:3\.5|35|4|5|6)[\w.:-]*/,
    /gpt-(?:audio|realtime|image|live|transcribe)[\w.-]*/,
    /chatgpt-[\w.-]+-latest/,
    /o[134](?:-(?:mini|preview|pro|deep-research|mini-deep-research))?(?:-\d{4}-\d{2}-\d{2})?/,
    /text-embedding-(?:3-(?:small|large)|ada-002)/,
    /text-(?:davinci|curie|babbage|ada)-\d{3}/,
    /(?:code|text)-davinci-(?:edit-)?\d{3}/,
    /davinci(?:-002)?|babbage-002/,
    /whisper-1|tts-1(?:-hd)?|dall-e-[23]|sora-2(?:-pro)?/,
    /(?:omni|text)-moderation-(?:latest|stable|\d{3}|\d{4}-\d{2}-\d{2})/,
  ]
    .map(({ source }) => source)
    .join('|')})$`,
  'i',
);

export function looksLikeOpenAIModel(text: string): boolean {
  return ID.test(text);
}
