import type { RuleContext } from '../../../src/plan/contract.js';

/** Tools whose `config set` is not about a program of the repository. */
const OF_OTHERS = /\b(?:npm|pnpm|yarn|git|pulumi|gcloud|aws|az)\s+$/;

/**
 * True for a key of the project's own configuration file that merely looks like a variable: people store it by a command
 * (`notes config set OPENAI_KEY=...`), and a parser of its own is called after it. Its name is known to files on other
 * people's machines, so that no rename in the code alone is right.
 */
export function isSetting(name: string, { usages, source }: RuleContext): boolean {
  const files = new Set(
    usages.flatMap((usage) =>
      (usage.kind === 'env-name' || usage.kind === 'config') && usage.name === name ? usage.file : [],
    ),
  );
  return [...files].some((file) => hasParser(name, source(file)) || isSetByCommand(name, source(file)));
}

/** `OPENAI_KEY(value?: string) { ... }` and `[Keys.OPENAI_KEY]: (value) => ...`: a method, not a call. */
function hasParser(name: string, source: string): boolean {
  return new RegExp(
    `^[ \\t]+(?:${name}\\([^()\\n]*\\)[^;\\n]*\\{|\\[[\\w.]+\\.${name}\\]\\s*(?:\\(|:\\s*(?:async\\s*)?(?:function|\\()))`,
    'm',
  ).test(source);
}

function isSetByCommand(name: string, source: string): boolean {
  const commands = source.matchAll(new RegExp(`\\bconfig\\s+set\\s+(?:\\S+=\\S+\\s+)*${name}(?!\\w)`, 'g'));
  return [...commands].some(({ index }) => !OF_OTHERS.test(source.slice(Math.max(0, index - 20), index)));
}
