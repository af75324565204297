type Value = string | number | null | undefined;

/** What the sentences that this run made in another language are in English. */
const english = new Map<string, string>();

/** Keeps what a sentence is in English. */
export function rememberEnglish(translated: string, original: string): void {
  english.set(translated, original);
}

/**
 * The English of a sentence that this run made, so that what is derived from it (the id of a change) is the same in
 * every language. Any other text stays as it is.
 */
export function inEnglish<V extends Value>(text: V): V | string {
  return typeof text === 'string' ? (english.get(text) ?? text) : text;
}
