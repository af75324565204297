import { MODEL_NAME, type Sought } from '../../scan/sought.js';
import type { ConfigFormat } from '../../scan/usage.js';
import { type ConfigScan, describeMentions } from './describe-mentions.js';
import type { Mention } from './mention.js';

type Scan = (path: string, text: string) => ConfigScan;

/**
 * The same scan for what is sought: of OpenAI's only the variables and packages are left. Ids and addresses are found by their
 * characters alone, whatever the format: they are known to the last one.
 */
export function createSoughtScan(sought: Sought, scan: Scan): Scan {
  const find = createFind(sought);
  return (path, text) => {
    const { usages, problem } = scan(path, text);
    const kept = usages.filter(({ role }) => role === 'env-name' || role === 'env-value' || role === 'package');
    const isNew = ({ span: [start, end] }: Mention): boolean =>
      !kept.some(({ span }) => span[0] < end && start < span[1]);
    const own = describeMentions(path, text, formatOf(path), find(text).filter(isNew));
    return { usages: [...kept, ...own], ...(problem ? { problem } : {}) };
  };
}

const FORMATS: readonly (readonly [path: RegExp, format: ConfigFormat])[] = [
  [/\.mdx?$/i, 'markdown'],
  [/\.ya?ml$/, 'yaml'],
  [/\.toml$/, 'toml'],
  [/\.jsonc?$/, 'json'],
  [/\.(?:sh|bash|zsh)$|(?:^|\/)(?:\.envrc|Makefile|Procfile)$/, 'shell'],
];

const formatOf = (path: string): ConfigFormat => FORMATS.find(([pattern]) => pattern.test(path))?.[1] ?? 'text';

const URL_LIKE = /(?<![\w.@-])(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:\/[\w./-]*)?(?<![.])/g;

function createFind({ models, words, isAddress }: Sought): (text: string) => Mention[] {
  const all = [...models, ...words].sort((one, other) => other.length - one.length);
  // Whole ids alone: not `glm-4` in `glm-4.5`, in a path or behind a dash, but for the dash of `${MODEL:-glm-4}`.
  const id = new RegExp(`(?<![\\w./@]|(?<!:)-)(?:${all.map(escaped).join('|')})(?![\\w/-]|[.:]\\w)`, 'g');
  return (text) => {
    const mentions: Mention[] = [];
    for (const { 0: said, index } of all.length > 0 ? text.matchAll(id) : []) {
      const name = nameBefore(text, index);
      if (words.has(said) && !MODEL_NAME.test(name ?? '')) continue;
      mentions.push({ ...role(name, 'model'), text: said, span: [index, index + said.length] });
    }
    for (const { 0: said, index } of text.matchAll(URL_LIKE)) {
      if (isAddress(said))
        mentions.push({ ...role(nameBefore(text, index), 'url'), text: said, span: [index, index + said.length] });
    }
    return mentions;
  };
}

/** Behind the name of a variable it is what that is set to. */
function role(name: string | undefined, value: 'model' | 'url'): Omit<Mention, 'span'> {
  if (name !== undefined && /^[A-Z_][A-Z0-9_]*$/.test(name)) return { role: 'env-value', name, value };
  return { role: value === 'url' ? 'host' : 'model', ...(name === undefined ? {} : { name }) };
}

/** `NAME=`, `name: "`, `${NAME:-`, and Kubernetes' `- name: NAME` with `value: ` on the next line. */
const ASSIGNS =
  /(?:name:[ \t]*["']?(?<listed>\w+)["']?[ \t]*\r?\n[ \t]*value|(?<![\w.-])(?<name>[A-Za-z_][\w.-]*?))["']?[ \t]*(?::-|:?=|:)[ \t]*["']?$/;

function nameBefore(text: string, offset: number): string | undefined {
  const { listed, name } = ASSIGNS.exec(text.slice(Math.max(0, offset - 200), offset))?.groups ?? {};
  return listed ?? name;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
