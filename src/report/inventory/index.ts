import { count, sentences } from '../../messages/sentences.js';
import type { Usage } from '../../scan/usage.js';
import { joinSections } from '../join-sections.js';
import type { InventoryInput } from '../report-input.js';
import { createStyle, type Style } from '../style.js';
import { alignColumns } from '../table.js';
import { problemRows, scannedRows } from '../terminal/summary.js';
import { visibleText } from '../visible-text.js';
import { describeUsage, otherVendor } from './describe-usage.js';
import { tallyUsages } from './tally-usages.js';

/** What `scan` prints: every place by file, then clients of other vendors, then the totals. */
export function renderInventory({ usages, problems, scanned, color, width }: InventoryInput): string {
  const style = createStyle(color);
  const others = usages.filter((usage) => otherVendor(usage) !== undefined);
  const isOthers = belongsTo(others);
  const own = usages.filter((usage) => !isOthers(usage));
  const rows = joinSections([
    usageRows(own, style),
    otherRows(others, style),
    own.length > 0 ? totalRows(own, style) : [explainNothing(scanned, problems)],
    [...scannedRows(scanned, style), ...problemRows(problems, style, width)],
  ]);
  return `${rows.join('\n')}\n`;
}

/** Whether a usage is one of these clients, or a request that goes to none but these. */
function belongsTo(clients: readonly Usage[]): (usage: Usage) => boolean {
  const ids = new Set(clients.map(({ id }) => id));
  return (usage) =>
    ids.has(usage.id) ||
    (usage.kind === 'request' && usage.clients.length > 0 && usage.clients.every((client) => ids.has(client)));
}

function usageRows(usages: readonly Usage[], style: Style): string[] {
  const rows = usages.toSorted(byPlace).map((usage) => {
    const { kind, text } = describeUsage(usage);
    const unsure = usage.confidence === 'name-only' ? style.warn('  by name only') : '';
    return [style.path(placeOf(usage)), style.dim(kind), visibleText(text) + unsure];
  });
  return alignColumns(rows);
}

function otherRows(usages: readonly Usage[], style: Style): string[] {
  if (usages.length === 0) return [];
  const rows = usages.map((usage) => [`  ${style.path(placeOf(usage))}`, otherVendor(usage) ?? '']);
  return [style.bold(sentences.leftAlone), ...alignColumns(rows)];
}

function explainNothing({ files }: InventoryInput['scanned'], problems: InventoryInput['problems']): string {
  if (problems.some(({ blocking }) => blocking)) return sentences.nothing.thatCouldBeRead;
  return files === 0 ? sentences.nothing.noFiles : sentences.nothing.noOpenAI(files);
}

function totalRows(usages: readonly Usage[], style: Style): string[] {
  const inFiles = new Set(usages.map((usage) => usage.file)).size;
  const tallies = tallyUsages(usages).map(({ heading, counts }) => [
    `  ${heading}`,
    counts.map(([name, times]) => `${visibleText(name)} ${times}`).join(' · '),
  ]);
  return [
    style.bold(`OpenAI: ${count(usages.length, 'place')} in ${count(inFiles, 'file')}`),
    ...alignColumns(tallies),
  ];
}

function byPlace(a: Usage, b: Usage): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.span[0] - b.span[0];
}

function placeOf({ file, position }: Usage): string {
  return `${file}:${position.line}:${position.column}`;
}
