/**
 * The shape of OpenAI's own model ids, snapshots and fine-tunes included; `gpt-oss` is open weights that anybody serves.
 * A shape and not a list, so that an id of next month is seen too.
 */
const MODEL = new RegExp(
  `^(?:ft:)?(?:${[
    'gpt-(?:\\d|image|audio|realtime|transcribe|live)[\\w.-]*',
    'chatgpt-[\\w.-]+',
    'o[1-9](?:-[\\w.-]+)?',
    'text-(?:embedding|davinci|curie|babbage|ada|moderation)-[\\w.-]+',
    '(?:davinci|babbage)-002',
    'code-davinci-[\\w-]+',
    'codex-mini[\\w.-]*',
    'dall-e-[23]',
    'whisper-1',
    'tts-1(?:-hd)?(?:-\\d+)?',
    'sora-\\d[\\w.-]*',
    'omni-moderation-[\\w.-]+',
  ].join('|')})(?::[\\w.:-]*)?$`,
);

const BARE_HOST = /^[a-z\d.-]+(?:\/[\w./-]*)?$/i;

export function isOpenAIModel(value: string): boolean {
  return MODEL.test(value);
}

/** True for a URL at OpenAI's host or at Azure OpenAI's, and for such a host without its scheme. */
export function isOpenAIUrl(value: string): boolean {
  const host = hostOf(value);
  return host === 'openai.com' || host.endsWith('.openai.com') || isAzureUrl(value);
}

export function isAzureUrl(value: string): boolean {
  return hostOf(value).endsWith('.openai.azure.com');
}

function hostOf(value: string): string {
  const url = BARE_HOST.test(value) ? `https://${value}` : value;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
