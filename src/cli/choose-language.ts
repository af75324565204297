import { commandLineErrors } from '../messages/errors/command-line.js';
import { LANGUAGES, type Language } from '../messages/language.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of a run: what `--lang` says, else what the locale of the environment says, in the order that POSIX
 * gives its variables (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html), else on Windows, where
 * these are seldom set, that of the desktop. Throws for a `--lang` that names no language of repoint's.
 *
 * Read from the words as they were typed: the help is made before commander reads them.
 */
export function chooseLanguage(words: readonly string[], env: Environment, platform: NodeJS.Platform): Language {
  const asked = valueOfFlag(words, '--lang');
  if (asked !== undefined) return languageNamed(asked);
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return languageOf(locale ?? (platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : ''));
}

function languageNamed(name: string): Language {
  const language = LANGUAGES.find((each) => names(name, each));
  if (language === undefined) throw commandLineErrors.unknownLanguage(name, LANGUAGES);
  return language;
}

/** Whatever there is no catalogue for is English. */
function languageOf(locale: string): Language {
  return LANGUAGES.find((each) => names(locale, each)) ?? 'en';
}

/** `zh_CN.UTF-8`, `zh-Hans` and `zh` name `zh`. */
const names = (locale: string, language: Language): boolean =>
  new RegExp(`^${language}(?:[-_.].*)?$`, 'i').test(locale);

/** What stands behind a flag, as `--lang zh` or `--lang=zh`; a word behind `--` is none. */
function valueOfFlag(words: readonly string[], flag: string): string | undefined {
  const flags = words.slice(0, words.includes('--') ? words.indexOf('--') : words.length);
  const at = flags.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
  const word = flags[at];
  return word === flag ? flags[at + 1] : word?.slice(flag.length + 1);
}
