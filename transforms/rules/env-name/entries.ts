import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { type EnvRole, renameEnv } from '../../../src/plan/rename-env.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { addBelow, addInPlace, copyLine, removeLine } from './lines.js';
import { describeVariable } from './variable.js';

export type Entry = UsageOf<'env-entry'>;

export interface Renaming {
  readonly renamed: string;
  readonly role: EnvRole;
  readonly isHost: boolean;
  /** True when somebody who stays needs the old name too. */
  readonly isNeeded: boolean;
  /** True when the lines of env files keep the old name, if only for another program. */
  readonly staysInFiles: boolean;
}

/**
 * The new name beside the old one. In a sample file its line is a copy of the old one. In a file with values it has no
 * key: a key is never carried over.
 */
export function addName(entry: Entry, renaming: Renaming, context: RuleContext): Edit[] {
  const source = context.source(entry.file);
  if (entry.name === renaming.renamed || isTaken(entry, renaming, context)) return [];
  const value = newValue(entry, renaming, context);
  if (!entry.sample) return [addBelow(entry, `${prefixOf(entry, source)}${renaming.renamed}=${value ?? ''}`, source)];
  const line = copyLine(entry, rewrite(entry, renaming, context), source);
  return [renaming.staysInFiles ? addBelow(entry, line, source) : addInPlace(entry, line, entriesOf(context), source)];
}

/** The new name instead of the old one; a file with values keeps the old one, since the key in it may serve something else. */
export function replaceName(entry: Entry, renaming: Renaming, context: RuleContext): Edit[] {
  if (!entry.sample) return addName(entry, renaming, context);
  if (isTaken(entry, renaming, context)) return removeName(entry, context);
  return rewrite(entry, renaming, context);
}

/** Takes the old name out of a sample file. */
export function removeName(entry: Entry, context: RuleContext): Edit[] {
  return entry.sample ? [removeLine(entry, entriesOf(context), context.source(entry.file))] : [];
}

/** The value of a variable that keeps its name. */
export function setValue(entry: Entry, renaming: Renaming, context: RuleContext): Edit[] {
  const value = newValue(entry, renaming, context);
  const [start, end] = entry.valueSpan;
  const written = context.source(entry.file).slice(start, end);
  if (value === undefined || (entry.value === 'empty' && value === '')) return [];
  const quotes = /^(['"]).*\1$/s.test(written) && written.length > 1 ? 1 : 0;
  return [{ file: entry.file, start: start + quotes, end: end - quotes, text: value }];
}

export function reportFillIn(entry: Entry, renamed: string, context: RuleContext): FindingProposal {
  const { console: page, format } = context.provider.key;
  return {
    kind: 'finding',
    severity: 'action',
    usages: [entry],
    title: t`${renamed} is empty in ${entry.file}`,
    todo: t`Fill in a key of ${context.provider.name} (${format})${page ? t`, to be had at ${page}` : ''}; then remove ${entry.name} if nothing else needs it.`,
  };
}

function rewrite(entry: Entry, renaming: Renaming, context: RuleContext): Edit[] {
  const [start, end] = entry.nameSpan;
  return [{ file: entry.file, start, end, text: renaming.renamed }, ...setValue(entry, renaming, context)];
}

/** Undefined: what stands there may stay. */
function newValue(entry: Entry, { role, isHost }: Renaming, context: RuleContext): string | undefined {
  if (role === 'base URL') return isHost ? new URL(context.target.baseURL).origin : context.target.baseURL;
  if (!entry.sample || entry.value === 'empty') return undefined;
  return entry.value === 'placeholder' ? `your-${context.provider.id}-api-key` : '';
}

function prefixOf({ lineSpan, nameSpan }: Entry, source: string): string {
  return source.slice(lineSpan[0], nameSpan[0]).replace('\uFEFF', '');
}

/** True when the file has the new name already, or gets it from a line above that spells the old one in another way. */
function isTaken(entry: Entry, { renamed, role }: Renaming, context: RuleContext): boolean {
  const becomesIt = (other: Entry): boolean =>
    other.file === entry.file &&
    other.lineSpan[0] < entry.lineSpan[0] &&
    describeVariable(other.name, context).movers.length > 0 &&
    renameEnv(other.name, role, context.provider) === renamed;
  return hasLine(context.source(entry.file), renamed) || entriesOf(context).some(becomesIt);
}

function hasLine(source: string, name: string): boolean {
  return new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`, 'm').test(source);
}

function entriesOf({ usages }: RuleContext): Entry[] {
  return usages.filter((usage) => usage.kind === 'env-entry');
}
