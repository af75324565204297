import type { Argument, Option } from 'commander';
import { APIS } from '../../apis.js';
import { LANGUAGES } from '../../messages/language.js';
import { BUILT_IN } from '../../providers/catalog.js';
import { findProvider } from '../../providers/find-provider.js';

/** What a flag takes, where that is a list; `words` are those before it. A file of settings is not read: it may be code. */
export function valuesOfOption({ long, argChoices }: Option, words: readonly string[]): readonly string[] {
  if (argChoices) return argChoices;
  switch (long) {
    case '--to':
      return BUILT_IN.ids();
    case '--region':
      return regionsFor(words);
    case '--lang':
      return LANGUAGES;
    case '--keep':
      return APIS;
    case '--for':
      return APIS.map((api) => `${api}=`);
    default:
      return [];
  }
}

/** What stands without a flag. Folders and files are the shell's to offer. */
export function valuesOfArgument({ argChoices }: Argument, command: string): readonly string[] {
  if (argChoices) return argChoices;
  if (command === 'emulate') return [...BUILT_IN.ids(), 'openai'];
  return command === 'providers' ? BUILT_IN.ids() : [];
}

/** Those of the provider that is typed already. */
function regionsFor(words: readonly string[]): readonly string[] {
  const inOne = words.find((word) => word.startsWith('--to='))?.slice('--to='.length);
  const name = inOne ?? words[words.indexOf('--to') + 1] ?? '';
  const found = findProvider(name);
  return 'id' in found ? Object.keys(BUILT_IN.load(found.id).regions) : [];
}
