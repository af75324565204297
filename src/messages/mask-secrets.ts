/** What stands in a report where a key was. */
export const MASK = '[masked]';

/** How keys look at the vendors that repoint knows. A digit is asked for so that `sk-your-key-here` stays readable. */
const SECRETS: readonly { readonly pattern: RegExp; readonly keep: string }[] = [
  // OpenAI, DeepSeek, Moonshot, Qwen and most others.
  { pattern: /(?<![A-Za-z0-9])sk-(?=[\w-]*\d)[\w-]{16,}/g, keep: 'sk-' },
  // Baidu Qianfan.
  { pattern: /bce-v3\/[\w-]+\/[\w-]+/g, keep: 'bce-v3/' },
  // Zhipu: id.secret.
  { pattern: /(?<![A-Za-z0-9])[0-9a-f]{32}\.[A-Za-z0-9]{16}(?![A-Za-z0-9])/g, keep: '' },
  // SenseNova and others: a signed token.
  { pattern: /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g, keep: '' },
  // Tencent Cloud.
  { pattern: /(?<![A-Za-z0-9])AKID(?=\w*\d)\w{16,}/g, keep: 'AKID' },
];

/** The text with every key in it replaced, its kind still recognisable: `sk-[masked]`. */
export function maskSecrets(text: string): string {
  return SECRETS.reduce((masked, { pattern, keep }) => masked.replace(pattern, keep + MASK), text);
}

export function hasSecret(text: string): boolean {
  return maskSecrets(text) !== text;
}
