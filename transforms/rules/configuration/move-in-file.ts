import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, Edit, FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { blockAround } from '../../../src/plan/edits/text-lines.js';
import { addLinesBelow, addLinesInPlace, copyLines, removeLines } from '../../../src/plan/edits/whole-lines.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { Entry } from './entry.js';
import { type Group, type Item, storedIn } from './mentions.js';
import type { MovedVariable } from './moved.js';
import { movedVariables } from './moved.js';
import { editsOf, emptyValue, foreignHost, isFilled } from './parts.js';
import type { Mention } from './scope.js';
import { reportStored } from './stored.js';

/** What becomes of a variable in the places of one file that serve the same clients. */
export function moveInFile(group: Group, variable: MovedVariable, context: RuleContext): Proposal[] {
  const { scope, items } = group;
  const mentions = items.flatMap((item) => item.mentions);
  const doubts = [...scope.doubts, ...doubtsOf(mentions, variable)];
  const describe = (given: Pick<ChangeProposal, 'edits'> & Partial<ChangeProposal>): ChangeProposal => ({
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: mentions,
    title: titleOf(mentions, variable),
    why: joinSentences([whyOf(variable, context), ...doubts]),
    sources: [sourceOf(context.provider.key)],
    ...given,
  });
  const findings = [...reportFilled(items, variable, context), ...storedFindings(items, variable, context)];
  const isNeeded = variable.isKept || scope.stayers.length > 0;
  if (doubts.length > 0 || scope.movers.length === 0) {
    const edits = isNeeded ? add(items, variable, context, 'below') : replace(items, variable, context);
    return [describe({ edits, after: scope.movers }), ...findings];
  }
  const [mover, ...others] = scope.movers;
  if (mover && others.length === 0 && !isNeeded) {
    return [describe({ usages: [mover, ...mentions], edits: replace(items, variable, context) }), ...findings];
  }
  const shared = items.filter(({ entry }) => entry && (isNeeded || !entry.hasCommas));
  const additions = add(shared, variable, context, isNeeded ? 'below' : 'instead');
  const own = scope.movers.map((each) => describe({ usages: [each, ...mentions], edits: [], additions }));
  if (isNeeded) return [...own, ...findings];
  const rest = items.filter((item) => !shared.includes(item));
  const cleanUp = describe({
    title: t`remove ${variable.name} from ${mentions[0]?.file ?? ''}`,
    edits: [...remove(shared, context), ...replace(rest, variable, context)],
    after: scope.movers,
  });
  return [...own, cleanUp, ...findings];
}

/** The new name in place of the old one; a line with a real key stays, and gets an empty one beside it. */
function replace(items: readonly Item[], variable: MovedVariable, context: RuleContext): Edit[] {
  return items.flatMap((item): Edit[] => {
    const { entry, mentions } = item;
    if (mentions.some(isFilled)) return add([item], variable, context, 'below');
    const isGone = variable.renamed === undefined || (entry && isTaken(item, variable, context));
    return isGone ? remove([item], context) : editsOf(mentions, variable, context);
  });
}

/** Lines with the new name beside those with the old one. */
function add(
  items: readonly Item[],
  variable: MovedVariable,
  context: RuleContext,
  where: 'below' | 'instead',
): Edit[] {
  if (variable.renamed === undefined || variable.renamed === variable.name) return [];
  return items.flatMap((item) => {
    if (!item.entry || isTaken(item, variable, context)) return [];
    const [lines, source] = linesOf(item, item.entry, context);
    const empty = item.mentions.filter(isFilled).map((mention) => emptyValue(mention, source));
    const text = copyLines(lines, [...editsOf(item.mentions, variable, context), ...empty], source);
    if (item.entry.hasCommas) return [addLinesInPlace(lines, withComma(text), source)];
    return [where === 'below' ? addLinesBelow(lines, text, source) : addLinesInPlace(lines, text, source)];
  });
}

function remove(items: readonly Item[], context: RuleContext): Edit[] {
  return items.flatMap((item) => {
    if (!item.entry || item.entry.hasCommas || item.mentions.some(isFilled)) return [];
    const [lines, source] = linesOf(item, item.entry, context);
    return [removeLines(lines, source)];
  });
}

function linesOf(item: Item, { span }: Entry, context: RuleContext): [{ file: string; span: Entry['span'] }, string] {
  const file = item.mentions[0]?.file ?? '';
  return [{ file, span }, context.source(file)];
}

const withComma = (text: string): string => (/,\s*$/.test(text) ? text : `${text},`);

/** True when the file has the new name already, or gets it from a line above that spells the old one in another way. */
function isTaken({ mentions }: Item, { name, renamed }: MovedVariable, context: RuleContext): boolean {
  const [first] = mentions;
  if (!first || renamed === undefined || renamed === name) return false;
  if (hasName(renamed, first, context.source(first.file))) return true;
  const twins = new Set(
    movedVariables(context).flatMap((each) => (each.renamed === renamed && each.name !== name ? each.name : [])),
  );
  return context.usages.some(
    (usage) =>
      usage.kind === 'config' &&
      usage.role === 'env-name' &&
      usage.file === first.file &&
      usage.span[0] < first.span[0] &&
      twins.has(usage.name ?? ''),
  );
}

/** In YAML the same name may stand in other blocks of the file, for other programs. */
function hasName(name: string, { format, span }: Mention, source: string): boolean {
  const block = format === 'yaml' ? blockAround(source, span[0]) : source;
  return new RegExp(`(?<!\\w)${name}(?!\\w)`).test(block);
}

function doubtsOf(mentions: readonly Mention[], variable: MovedVariable): string[] {
  const foreign = mentions.flatMap((mention) => foreignHost(mention, variable) ?? [])[0];
  return [
    ...(foreign === undefined
      ? []
      : [t`It is set to ${foreign} here, which stays: see whether that serves the provider.`]),
    ...(mentions.some(({ remote }) => remote)
      ? [t`Its value is kept outside the repository, and has to be created there.`]
      : []),
  ];
}

function titleOf(mentions: readonly Mention[], { name, renamed }: MovedVariable): string {
  const file = mentions[0]?.file ?? '';
  if (renamed === undefined) return t`remove ${name} from ${file}`;
  return renamed === name ? t`${name} in ${file}` : t`${name} -> ${renamed} in ${file}`;
}

function whyOf({ renamed, name }: MovedVariable, { provider, target }: RuleContext): string {
  if (renamed === undefined)
    return t`Its clients have ${target.baseURL} written out after the move: nothing reads it any more.`;
  return renamed === name
    ? t`It feeds a client that moves to ${provider.name}.`
    : t`The code that it is for reads ${renamed} after the move.`;
}

/** A finding for each line whose key has to be filled in. */
function reportFilled(items: readonly Item[], variable: MovedVariable, context: RuleContext): FindingProposal[] {
  const { renamed, name, role } = variable;
  if (role !== 'key' || renamed === undefined || renamed === name) return [];
  const { key, name: provider } = context.provider;
  return items
    .filter((item) => item.entry && item.mentions.some(isFilled) && !isTaken(item, variable, context))
    .map(({ mentions }) => ({
      kind: 'finding',
      severity: 'action',
      usages: mentions,
      title: t`${renamed} is empty in ${mentions[0]?.file ?? ''}`,
      todo: t`Fill in a key of ${provider} (${key.format})${key.console ? t`, to be had at ${key.console}` : ''}, better from outside the file; then remove ${name} and revoke its key at OpenAI if nothing else needs it.`,
      sources: [sourceOf(key)],
    }));
}

function storedFindings(items: readonly Item[], variable: MovedVariable, context: RuleContext): FindingProposal[] {
  const stored = storedIn(items);
  const names = new Set(stored.map(({ name }) => name));
  return [...names].flatMap((name) =>
    reportStored(
      stored.filter((each) => each.name === name),
      variable,
      context,
    ),
  );
}
