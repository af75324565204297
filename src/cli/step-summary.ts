import { appendFileSync } from 'node:fs';
import type { ReportInput } from '../report/report-input.js';
import type { ReportRequest } from './options.js';

/** GitHub names a file for each step, whose Markdown it shows on the run's page: there is room for what annotations have none for. */
export async function writeStepSummary(requests: readonly ReportRequest[], input: ReportInput): Promise<void> {
  const { GITHUB_STEP_SUMMARY: path } = process.env;
  if (!path || !requests.some(({ name }) => name === 'github')) return;
  const { renderMarkdown } = await import('../report/markdown/index.js');
  appendFileSync(path, renderMarkdown(input));
}
