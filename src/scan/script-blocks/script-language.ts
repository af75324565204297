import type { Tag } from './read-tag.js';
import type { ScriptLanguage } from './script-block.js';

/** By `type`: what browsers and the usual in-page compilers run. Others (`importmap`, JSON, templates) are data. */
const BY_TYPE = new Map<string, ScriptLanguage | 'default'>([
  ['', 'default'],
  ['module', 'default'],
  ['text/javascript', 'default'],
  ['application/javascript', 'default'],
  ['application/x-javascript', 'default'],
  ['text/ecmascript', 'default'],
  ['text/babel', 'jsx'],
  ['text/jsx', 'jsx'],
  ['text/typescript', 'ts'],
  ['application/typescript', 'ts'],
  ['ts', 'ts'],
]);

const BY_LANG = new Map<string, ScriptLanguage>([
  ['js', 'js'],
  ['javascript', 'js'],
  ['jsx', 'jsx'],
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['tsx', 'tsx'],
]);

/** What a script element's content is written in; undefined when it is no code that we read, or when it is elsewhere. */
export function scriptLanguage({ attributes }: Tag, byDefault: ScriptLanguage): ScriptLanguage | undefined {
  if (attributes.has('src')) return undefined;
  const lang = attributes.get('lang')?.toLowerCase();
  if (lang) return BY_LANG.get(lang);
  const language = BY_TYPE.get((attributes.get('type') ?? '').trim().toLowerCase());
  return language === 'default' ? byDefault : language;
}

/** One language that all blocks of a file can be parsed in. */
export function commonLanguage(languages: readonly ScriptLanguage[]): ScriptLanguage {
  const typed = languages.some((language) => language === 'ts' || language === 'tsx');
  const withJsx = languages.some((language) => language === 'jsx' || language === 'tsx');
  if (typed) return withJsx ? 'tsx' : 'ts';
  return withJsx ? 'jsx' : 'js';
}
