import type { ReportInput } from './report-input.js';
import { reporterNamed } from './reporter-named.js';
import { reporters } from './reporters.js';

/** The text of a report by its name. Throws RepointError for an unknown one. */
export function renderReport(name: string, input: ReportInput): string {
  return reporterNamed(name, reporters)(input);
}
