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
  const own = usages.filter((usage) => otherVendor(usage) === undefined);
  const rows = joinSections([
    usageRows(own, style),
    otherRows(others, style),
    totalRows(own, scanned.files, style),
    [...scannedRows(scanned, style), ...problemRows(problems, style, width)],
  ]);
  return `${rows.join('\n')}\n`;
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

function totalRows(usages: readonly Usage[], files: number, style: Style): string[] {
  if (files === 0) return [sentences.nothing.noFiles];
  if (usages.length === 0) return [sentences.nothing.noOpenAI(files)];
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
