import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import type { EnvRole } from '../../../src/plan/rename-env.js';
import type { UsageOf } from '../../../src/scan/usage.js';

export type Entry = UsageOf<'env-entry'>;

export interface Renaming {
  readonly renamed: string;
  readonly role: EnvRole;
  readonly isHost: boolean;
  /** True when somebody who stays needs the old name too. */
  readonly isNeeded: boolean;
}

export interface MovedEntry {
  readonly edits: readonly Edit[];
  readonly findings: readonly FindingProposal[];
}

/**
 * A line of an env file. In a sample file it is rewritten. In a file with values the old line stays, since the key in it
 * may serve something else, and a line with the new name is added below it, without a key: a key is never carried over.
 */
export function moveEntry(entry: Entry, renaming: Renaming, context: RuleContext): MovedEntry {
  const source = context.source(entry.file);
  const value = newValue(entry, renaming, context);
  if (entry.name === renaming.renamed) return { edits: setValue(entry, value, source), findings: [] };
  if (entry.sample && !renaming.isNeeded)
    return { edits: [rename(entry, renaming.renamed), ...setValue(entry, value, source)], findings: [] };
  if (hasLine(source, renaming.renamed)) return { edits: [], findings: [] };
  const findings = renaming.role === 'key' && !entry.sample ? [reportFillIn(entry, renaming.renamed, context)] : [];
  return { edits: [addLine(entry, renaming, value ?? '', source)], findings };
}

/** Undefined: what stands there may stay. */
function newValue(entry: Entry, { role, isHost }: Renaming, context: RuleContext): string | undefined {
  if (role === 'base URL') return isHost ? new URL(context.target.baseURL).origin : context.target.baseURL;
  if (!entry.sample || entry.value === 'empty') return undefined;
  return entry.value === 'placeholder' ? `your-${context.provider.id}-api-key` : '';
}

function rename({ file, nameSpan: [start, end] }: Entry, renamed: string): Edit {
  return { file, start, end, text: renamed };
}

function setValue(
  { file, valueSpan: [start, end], value: kind }: Entry,
  value: string | undefined,
  source: string,
): Edit[] {
  const written = source.slice(start, end);
  if (value === undefined || (kind === 'empty' && value === '')) return [];
  const quotes = /^(['"]).*\1$/s.test(written) && written.length > 1 ? 1 : 0;
  return [{ file, start: start + quotes, end: end - quotes, text: value }];
}

function addLine({ file, lineSpan, nameSpan }: Entry, { renamed }: Renaming, value: string, source: string): Edit {
  const prefix = source.slice(lineSpan[0], nameSpan[0]).replace('\uFEFF', '');
  const [, end] = lineSpan;
  return { file, start: end, end, text: `${sniffStyle(source).newline}${prefix}${renamed}=${value}` };
}

function hasLine(source: string, name: string): boolean {
  return new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`, 'm').test(source);
}

function reportFillIn(entry: Entry, renamed: string, context: RuleContext): FindingProposal {
  const { console: page, format } = context.provider.key;
  return {
    kind: 'finding',
    severity: 'action',
    usages: [entry],
    title: `${renamed} is empty in ${entry.file}`,
    todo: `Fill in a key of ${context.provider.name} (${format})${page ? `, to be had at ${page}` : ''}; then remove ${entry.name} if nothing else needs it.`,
  };
}
