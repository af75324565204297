import { maskSecrets } from '../messages/mask-secrets.js';
import { countWork } from './count-work.js';
import { type Item, listItems } from './items.js';
import type { ReportInput } from './report-input.js';
import { toolVersion } from './tool-version.js';

/** One JSON object a line, for programs that read as they go: a start, every change and finding, every problem, an end with the counts. */
export function renderJsonLines(input: ReportInput): string {
  const { plan } = input;
  const lines = [
    { type: 'start', schema: 1, version: toolVersion(), target: plan.target },
    ...listItems(input).map(lineOfItem),
    ...plan.problems.map(({ file, detail, blocking }) => ({ type: 'problem', file, detail, blocking })),
    { type: 'end', ...countWork(plan), files: plan.files.length, scanned: plan.scanned },
  ];
  return lines.map((line) => `${maskSecrets(JSON.stringify(line))}\n`).join('');
}

function lineOfItem({ id, rule, tier, title, text, region, others, sources, change }: Item): object {
  const common = { id, rule, title, ...region, sources };
  return change
    ? { type: 'change', ...common, tier, why: text, heldBy: change.heldBy, requires: change.requires, others }
    : { type: 'finding', ...common, severity: tier === 'info' ? 'info' : 'action', todo: text };
}
