import type { RuleContext } from '../../../src/plan/contract.js';
import { lineStart } from '../../../src/plan/edits/text-lines.js';
import { isDocFile } from '../../../src/plan/left-alone.js';
import { type Entry, entryOf } from './entry.js';
import type { MovedVariable } from './moved.js';
import { isInside } from './parts.js';
import { type Mention, type Scope, scopeOf } from './scope.js';
import { isGitLab } from './stored.js';

/** One place that names a variable, with what belongs to it: its value, the secret that it is taken from. */
export interface Item {
  readonly entry?: Entry;
  readonly mentions: readonly Mention[];
}

/** Places of one file that serve the same clients. */
export interface Group {
  readonly scope: Scope;
  readonly items: readonly Item[];
}

/** The places of a file that name a variable, put together by whom they serve. */
export function groupMentions(mentions: readonly Mention[], variable: MovedVariable, context: RuleContext): Group[] {
  const groups = new Map<string, { scope: Scope; items: Item[] }>();
  const taken = new Set<Mention>();
  for (const mention of mentions) {
    if (!isNamed(mention, variable, context) || taken.has(mention)) continue;
    const scope = scopeOf(mention, variable, context);
    if (!scope) continue;
    const item = itemOf(mention, mentions, variable, context);
    for (const each of item.mentions) taken.add(each);
    const key = JSON.stringify([scope.movers.map(({ id }) => id), scope.stayers.map(({ id }) => id), scope.doubts]);
    const group = groups.get(key) ?? { scope, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What is kept elsewhere is named here only where it has an entry of its own, as in Render's files. */
function isNamed(mention: Mention, variable: MovedVariable, context: RuleContext): boolean {
  if (mention.role !== 'env-name' || mention.name !== variable.name) return false;
  if (variable.isSetting && isDocFile(mention.file)) return false;
  return !mention.remote || entryOf(mention, context.source(mention.file)) !== undefined;
}

function itemOf(named: Mention, all: readonly Mention[], variable: MovedVariable, context: RuleContext): Item {
  const source = context.source(named.file);
  const entry = entryOf(named, source);
  const line = lineStart(source, named.span[0]);
  const isPart = (other: Mention): boolean => {
    const isHere = entry ? isInside(other, entry.span) : lineStart(source, other.span[0]) === line;
    return isHere && other.reader?.kind !== 'other' && isOfVariable(other, variable);
  };
  return { ...(entry ? { entry } : {}), mentions: all.filter((other) => other === named || isPart(other)) };
}

/** Its name, its value, or the name under which the value is kept elsewhere. */
function isOfVariable({ role, name, remote }: Mention, variable: MovedVariable): boolean {
  return (
    (role === 'env-name' && remote === true) ||
    ((role === 'env-name' || role === 'env-value') && name === variable.name)
  );
}

/** The mentions of names that are kept outside the repository. */
export function storedIn(items: readonly Item[]): Mention[] {
  const mentions = items.flatMap((item) => item.mentions).filter(({ role }) => role === 'env-name');
  return mentions.filter(({ remote, file }) => remote || isGitLab(file));
}
