import { renderJson } from './json.js';
import { renderPatch } from './patch.js';
import type { Reporter } from './report-input.js';
import { renderSummaryList } from './summary-list.js';
import { renderTerminal } from './terminal/index.js';

/** What `--reporter` takes for a plan. */
export const reporters: Readonly<Record<string, Reporter>> = {
  terminal: renderTerminal,
  summary: renderSummaryList,
  json: renderJson,
  patch: renderPatch,
};
