import { changedFiles } from '../changed-files.js';
import { joinSections } from '../join-sections.js';
import type { ReportInput } from '../report-input.js';
import { createStyle } from '../style.js';
import type { Explained } from './change-note.js';
import { renderFile } from './diff-view.js';
import { renderActions, renderInfos } from './findings.js';
import { renderSummary } from './summary.js';

/** What a person reads: the difference of each file with every change explained, the findings, the summary. */
export function renderTerminal(input: ReportInput): string {
  const { plan, color, width } = input;
  const style = createStyle(color);
  const explained: Explained = { changes: new Set(), holds: new Set(), reasons: new Set() };
  const rows = joinSections([
    ...changedFiles(plan.changes, input.source).map((file) => renderFile(file, style, width, explained)),
    renderActions(plan.findings, style, width),
    renderInfos(plan, style, width),
    renderSummary(input, style),
  ]);
  return `${rows.join('\n')}\n`;
}
