import { t } from '../messages/t.js';
import { type Item, listItems } from './items.js';
import { stringifyMasked } from './json.js';
import type { ReportInput } from './report-input.js';

/** GitLab's names: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const SEVERITIES: Readonly<Record<Item['tier'], string>> = {
  manual: 'major',
  review: 'minor',
  auto: 'minor',
  info: 'info',
};

/** A Code Quality report: what a merge request shows beside its lines. Written even when nothing is left, which clears old entries. */
export function renderGitlab(input: ReportInput): string {
  return stringifyMasked(
    listItems(input).map(({ id, rule, tier, title, text, region }) => ({
      description: text === '' ? title : t`${title}. ${text}`,
      check_name: `repoint/${rule}`,
      fingerprint: id,
      severity: SEVERITIES[tier],
      location: { path: region.file, lines: { begin: region.start.line, end: region.end.line } },
    })),
  );
}
