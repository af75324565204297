import { count, sentences } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import { usageWord } from '../../messages/words.js';
import type { Usage } from '../../scan/usage.js';
import { explainNoCalls } from '../explain-nothing.js';
import { joinSections } from '../join-sections.js';
import type { InventoryInput } from '../report-input.js';
import { createStyle, type Style } from '../style.js';
import { alignColumns } from '../table.js';
import { problemRows, scannedRows } from '../terminal/summary.js';
import { visibleText } from '../visible-text.js';
import { isDetail } from './details.js';
import { belongsToOthers, otherVendor } from './other-vendors.js';
import { tallyUsages } from './tally-usages.js';
import { usageRows } from './usage-rows.js';

/** What `scan` prints: every place by file, then clients of other vendors, then the totals. */
export function renderInventory({ usages, problems, scanned, color, width, source }: InventoryInput): string {
  const style = createStyle(color);
  const others = usages.filter((usage) => otherVendor(usage) !== undefined);
  const isOthers = belongsToOthers(usages);
  // What a registry holds is told member by member.
  const own = usages.filter((usage) => usage.kind !== 'registry' && !isOthers(usage));
  const listed = own.filter((usage) => !isDetail(usage));
  const rows = joinSections([
    ownRows(listed, style),
    otherRows(others, style),
    own.length > 0 ? totalRows(own, style) : [explainNothing(scanned, problems)],
    [...scannedRows(scanned, style), ...problemRows(problems, style, width, source)],
  ]);
  return `${rows.join('\n')}\n`;
}

function ownRows(usages: readonly Usage[], style: Style): string[] {
  const rows = usageRows(usages).map(({ usage, kind, text }) => {
    const unsure = usage.confidence === 'name-only' ? style.warn(t`  by name only`) : '';
    return [style.path(placeOf(usage)), style.dim(usageWord(kind)), visibleText(text) + unsure];
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
  const noCalls = explainNoCalls(usages);
  const listed = usages.filter((usage) => !isDetail(usage));
  const inFiles = new Set(listed.map((usage) => usage.file)).size;
  const tallies = tallyUsages(usages).map(({ heading, counts, say }) => [
    `  ${heading}`,
    counts.map(([name, times]) => `${visibleText(say(name))} ${times}`).join(' · '),
  ]);
  return [
    style.bold(t`OpenAI: ${count(listed.length, 'place')} in ${count(inFiles, 'file')}`),
    ...alignColumns(tallies),
    ...(noCalls === undefined ? [] : [`  ${noCalls}`]),
  ];
}

function placeOf({ file, position }: Usage): string {
  return `${file}:${position.line}:${position.column}`;
}
