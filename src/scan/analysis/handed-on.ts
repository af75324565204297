/**
 * Tells whether a barrel has to be followed into a file: a package's index hands on hundreds of files, of which the files in
 * question name a few. Read from the text, before the file is parsed; in doubt it is followed.
 */
export function handsOnAny(text: string, wanted: ReadonlySet<string>): boolean {
  if (HANDS_ON_UNREADABLY.test(text)) return true;
  for (const [, name = ''] of text.matchAll(DECLARATION)) if (wanted.has(name)) return true;
  for (const [, list = ''] of text.matchAll(LIST)) if (wordsIn(list).some((name) => wanted.has(name))) return true;
  return false;
}

/** Every word that stands in these texts: whatever they take from a barrel, they name. */
export function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsIn(text)) words.add(word);
  return words;
}

const wordsIn = (text: string): readonly string[] => text.match(/[\w$]+/g) ?? [];

/** Stars, CommonJS, and declarations of several names at once. */
const HANDS_ON_UNREADABLY =
  /\bexport\s*\*|\bexports\b|\bexport\s*=|\bexport\s+(?:const|let|var)\s*(?:[{[]|[\w$]+\s*,)|\bexport\s+import\b/;

const DECLARATION =
  /\bexport\s+(?:(?:declare|abstract|async|const(?=\s+enum))\s+)*(?:const|let|var|function|class|enum|namespace|module|interface|type)\b\s*\*?\s*([\w$]+)/g;
const LIST = /\bexport\s*(?:type\s*)?\{([^}]*)\}/g;
