import { renderDiff } from './diff.js';
import { renderGithub } from './github.js';
import { renderGitlab } from './gitlab.js';
import { renderHtml } from './html/index.js';
import { renderJson } from './json.js';
import { renderJsonLines } from './jsonl.js';
import { renderJunit } from './junit.js';
import { renderMarkdown } from './markdown/index.js';
import { renderPatch } from './patch.js';
import type { Reporter } from './report-input.js';
import { renderSarif } from './sarif/index.js';
import { renderSummaryList } from './summary-list.js';
import { renderTerminal } from './terminal/index.js';

/** What `--reporter` takes for a plan. */
export const reporters: Readonly<Record<string, Reporter>> = {
  terminal: renderTerminal,
  summary: renderSummaryList,
  json: renderJson,
  jsonl: renderJsonLines,
  patch: renderPatch,
  diff: renderDiff,
  markdown: renderMarkdown,
  html: renderHtml,
  sarif: renderSarif,
  github: renderGithub,
  gitlab: renderGitlab,
  junit: renderJunit,
};
