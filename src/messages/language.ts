/** What repoint speaks. English stands in the code; every other language has a folder of catalogues beside this file. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

let current: Language = 'en';

/** The language of the sentences that are made from now on. */
export function currentLanguage(): Language {
  return current;
}

/** Sentences that were made before keep their language, so set it before anything is planned. */
export function setLanguage(language: Language): void {
  current = language;
}
