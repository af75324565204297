import { maskSecrets } from '../messages/mask-secrets.js';
import { count } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import { type Item, listItems } from './items.js';
import type { ReportInput } from './report-input.js';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Partial<Record<Item['tier'], Level>>> = { manual: 'error', review: 'warning', auto: 'notice' };

/** GitHub shows ten of each level for a step and drops the rest without a word. */
const MOST = 10;

/**
 * Annotations for a GitHub workflow, the worst first. What goes beyond the limit is counted in a line at the end; all of it
 * belongs into the step summary (`--reporter markdown=$GITHUB_STEP_SUMMARY`). https://docs.github.com/actions/reference/workflow-commands
 */
export function renderGithub(input: ReportInput): string {
  const items = listItems(input).flatMap((item) => {
    const level = LEVELS[item.tier];
    return level ? [{ item, level }] : [];
  });
  const shown = (['error', 'warning', 'notice'] as const).flatMap((level) =>
    items.filter((each) => each.level === level).slice(0, MOST),
  );
  const held = items.length - shown.length;
  return [...shown.map(annotate), ...(held > 0 ? [t`${count(held, 'annotation')} more: see the step summary.`] : [])]
    .map((line) => `${line}\n`)
    .join('');
}

function annotate({ item: { rule, title, text, region }, level }: { item: Item; level: Level }): string {
  const { file, start, end } = region;
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    // Columns of another line would be refused.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: `${title} (${rule})`,
  };
  const named = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(maskSecrets(String(value)))}`,
  );
  return `::${level} ${named.join(',')}::${escapeData(maskSecrets(text === '' ? title : text))}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
