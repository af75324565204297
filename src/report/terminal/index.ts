import type { Change } from '../../plan/contract.js';
import { changedFiles } from '../changed-files.js';
import { joinSections } from '../join-sections.js';
import type { ReportInput } from '../report-input.js';
import { createStyle } from '../style.js';
import type { Telling } from './change-note.js';
import { renderFile } from './diff-view.js';
import { renderActions, renderInfos } from './findings.js';
import { renderSummary } from './summary.js';

/** What a person reads: the difference of each file with every change explained, the findings, the summary. */
export function renderTerminal(input: ReportInput): string {
  const { plan, color, width } = input;
  const style = createStyle(color);
  const explained = { changes: new Set<Change>(), holds: new Set<string>(), reasons: new Set<string>() };
  const telling: Telling = { style, width, usages: plan.usages, explained };
  const rows = joinSections([
    ...changedFiles(plan.changes, input.source).map((file) => renderFile(file, telling)),
    renderActions(plan.findings, style, width),
    renderInfos(plan, style, width),
    renderSummary(input, style),
  ]);
  return `${rows.join('\n')}\n`;
}
