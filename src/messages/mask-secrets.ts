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
  // Of any vendor, told by its name: `apiKey: '...'`, `"token": "..."`.
  { pattern: /(?<=(?:api[-_]?key|token|secret|password)["'`]?\s*[:=]\s*["'`])(?=[^"'`]*\d)[\w+/=.-]{20,}/gi, keep: '' },
  // Of any kind in an env file, a Dockerfile or a list of them, where a diff may have put a sign in front: `DB_PASSWORD=...`.
  {
    pattern:
      /(?<=^[\s#+-]*(?:(?:export|ENV|ARG)\s+)?\w*(?:KEY|TOKEN|SECRET|PASSWORD)=["']?)(?![$<[]|\S*\[masked])(?=\S*\d)[^\s"'#]{6,}/gm,
    keep: '',
  },
  // The same in YAML: `OPENAI_API_KEY: ...`.
  { pattern: /(?<=^[\s#+-]*[A-Z\d_]*(?:KEY|TOKEN|SECRET|PASSWORD):\s+)(?=[\w+/=-]*\d)[\w+/=-]{16,}$/gm, keep: '' },
  // The password of an address.
  { pattern: /(?<=:\/\/[^\s:@/]*:)[^\s:@/${}]+(?=@)/g, keep: '' },
];

/** The text with every key in it replaced, its kind still recognisable: `sk-[masked]`. */
export function maskSecrets(text: string): string {
  return SECRETS.reduce((masked, { pattern, keep }) => masked.replace(pattern, keep + MASK), text);
}

export function hasSecret(text: string): boolean {
  return maskSecrets(text) !== text;
}

/**
 * For the text of a string that stands alone, without the name that would give a key away: long runs of mixed letters and
 * digits go too. Not for code, in which a name can look so.
 */
export function maskRandomWords(text: string): string {
  return maskSecrets(text).replace(/(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{20,}/g, MASK);
}
