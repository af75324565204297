import type { Change, Plan } from '../plan/contract.js';
import type { Usage } from '../scan/usage.js';
import type { Variable } from './contract.js';

/** Names of variables that hold a key, as people and providers spell them. */
const KEY_NAME = /(?<![\w$])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:API_?KEY|ACCESS_KEY|SECRET_KEY|KEY|TOKEN)(?![\w$])/g;

/** OpenAI's own, which clients that stay go on reading. */
const OF_OPENAI = /(?<![A-Z0-9])OPEN_?AI_/;

/** The keys that the changes make the code read, with the files that have to get them. */
export function findVariables(changes: readonly Change[], { usages }: Pick<Plan, 'usages'>): Variable[] {
  const written = changes.flatMap(({ edits }) =>
    edits.flatMap(({ file, text }) => variablesIn(text).map((name) => ({ name, file }))),
  );
  const names = [...new Set(written.map(({ name }) => name))].sort();
  return names.map((name) => {
    const files = [...new Set(written.filter((each) => each.name === name).map(({ file }) => file))].sort();
    const where = (test: (usage: Usage) => boolean): string[] =>
      files.filter((file) => usages.some((usage) => usage.file === file && test(usage)));
    return { name, empty: where(isFilledIn), stored: where(isStored) };
  });
}

/** A name that is all of the text, is read from an environment, or is set on a line of its own. */
function variablesIn(text: string): string[] {
  const isVariable = (name: string, at: number): boolean =>
    text.trim() === name ||
    /\benv(?:\.|\[['"])$/.test(text.slice(0, at)) ||
    (/(?:^|\n)\s*(?:export |- )?$/.test(text.slice(0, at)) && /^\s*[=:]/.test(text.slice(at + name.length)));
  return [...text.matchAll(KEY_NAME)]
    .filter((match) => isVariable(match[0], match.index) && !OF_OPENAI.test(match[0]))
    .map(([name]) => name);
}

/** In an env file that is not meant to be shared: the keys in it are real. */
function isFilledIn(usage: Usage): boolean {
  return usage.kind === 'env-entry' && !usage.sample;
}

/** Where the value is kept outside the repository. */
function isStored(usage: Usage): boolean {
  return usage.kind === 'config' && usage.remote === true;
}
