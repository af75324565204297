const GROUPS = /^\d{1,3}(?:([,.' _\u00a0\u202f])\d{3})(?:\1\d{3})*$/;

/**
 * A number of tokens as people and programs write it: `1234567`, `1,234,567`, `1 234 567`, `1234.0`, `1.2e6`; an empty text is 0.
 * Undefined for all else, among them `1.000`, which is a thousand to some and one to others.
 */
export function readCount(text: string): number | undefined {
  const word = text.trim();
  if (word === '') return 0;
  if (/^\d{1,3}\.\d{3}$/.test(word)) return undefined;
  if (GROUPS.test(word)) return Number(word.replace(/\D/g, ''));
  const number = /^\d+(?:\.\d+)?(?:e\+?\d+)?$/i.test(word) ? Number(word) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}
