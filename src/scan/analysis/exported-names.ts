/**
 * The names under which a script offers values, `default` among them, read from its text: this runs over every file that may
 * hold a client, before anything is parsed. Types are left out; a name too many costs a file more to read, no more.
 */
export function exportedNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, isDefault, name] of text.matchAll(DECLARATION)) names.add(isDefault || !name ? 'default' : name);
  for (const [, list = ''] of text.matchAll(LIST)) for (const name of listedNames(list)) names.add(name);
  for (const [, name] of text.matchAll(/\bexports\.([\w$]+)\s*=/g)) names.add(name ?? 'default');
  if (/\bmodule\.exports\s*=|\bexport\s+(?:default\b|=)/.test(text)) names.add('default');
  return names;
}

const DECLARATION =
  /\bexport\s+(default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:const|let|var|function\*?|class|enum|namespace)\s+([\w$]+)/g;
const LIST = /(?:\bexport|\bmodule\.exports\s*=)\s*\{([^}]*)\}/g;

function listedNames(list: string): string[] {
  return list.split(',').flatMap((item) => {
    const name = item
      .replace(/^\s*type\s.*/, '')
      .split(/\bas\b|:/)
      .at(-1)
      ?.trim();
    const own = item.includes(':') ? item.split(':')[0]?.trim() : name;
    return own && /^[\w$]+$/.test(own) ? [own] : [];
  });
}
