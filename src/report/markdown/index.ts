import { baselineSentences } from '../../messages/baseline-sentences.js';
import { maskSecrets } from '../../messages/mask-secrets.js';
import { count } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import type { Plan } from '../../plan/contract.js';
import { OPENAI_TARGET } from '../../plan/openai-target.js';
import { countWork } from '../count-work.js';
import { describePart } from '../describe-part.js';
import { explainNothing } from '../explain-nothing.js';
import { type Item, listItems } from '../items.js';
import type { ReportInput } from '../report-input.js';
import { titleOfPlan } from '../title-of-plan.js';
import { costTable } from './cost-table.js';
import { cite, code, details, link, prose, table } from './write.js';

/** What a comment on GitHub or GitLab holds, with room to spare for what others add: https://docs.github.com/graphql */
const MOST_CHARACTERS = 60_000;
const MOST_ITEMS = 200;

/** A pull request's description: what moves and why, what is left to do by hand as a checklist, and what it costs. */
export function renderMarkdown(input: ReportInput): string {
  const { plan, costs } = input;
  const { target } = plan;
  const isOfUsages = target.provider === OPENAI_TARGET.provider;
  const nothing = explainNothing(plan);
  const items = listItems(input);
  const of = (tier: Item['tier']): Item[] => items.filter((item) => item.tier === tier);
  const sections = [
    `## ${titleOfPlan(plan)}`,
    nothing ?? (isOfUsages ? '' : summary(input)),
    partOf(plan),
    section(t`To do by hand`, checklist(of('manual'))),
    section(t`To review`, changeList(of('review'))),
    section(t`Changed automatically`, changeList(of('auto'))),
    beforeMerging(input),
    costs ? section(t`Cost`, costTable(costs)) : '',
    of('info').length === 0 ? '' : details(t`Good to know`, changeList(of('info'))),
    problems(input),
  ];
  const text = sections.filter((part) => part !== '').join('\n\n');
  return `${maskSecrets(cutAt(text, MOST_CHARACTERS))}\n`;
}

function summary({ plan }: ReportInput): string {
  const { auto, review, manual } = countWork(plan);
  const files = new Set(plan.changes.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return [
    t`Key, base URL, models and call shapes go to ${code(plan.target.baseURL)}: ${count(plan.changes.length, 'change')} in ${count(files.size, 'file')}.`,
    table(
      [t`tier`, t`number`, t`what it means`],
      [
        ['auto', auto, t`proven and verified`],
        ['review', review, t`a person has to decide`],
        ['manual', manual, t`no edit is possible: see the list below`],
      ],
    ),
  ].join('\n\n');
}

/** How the plan compares with a baseline, and what is left out of it. */
function partOf(plan: Plan): string {
  const compared = plan.baseline ? [baselineSentences.counts(plan.baseline)] : [];
  return [...compared, ...describePart(plan)].map((line) => `- ${line}`).join('\n');
}

const section = (title: string, body: string): string => (body === '' ? '' : `### ${title}\n\n${body}`);

const place = ({ region: { file, start } }: Item): string => code(`${file}:${start.line}`);

/** A box for each thing that somebody has to do. */
function checklist(items: readonly Item[]): string {
  return atMost(items.map((item) => `- [ ] ${place(item)} ${sentence(item)}`));
}

function changeList(items: readonly Item[]): string {
  return atMost(items.map((item) => `- ${place(item)} ${sentence(item)}`));
}

function sentence({ title, text, rule, sources }: Item): string {
  const [source] = sources;
  const words = [`**${prose(title)}**`, ...(text === '' ? [] : [prose(text)]), ...(source ? [cite(source)] : [])];
  return `${words.join(' ')} (${code(rule)})`;
}

function atMost(lines: readonly string[]): string {
  const rest = lines.length - MOST_ITEMS;
  return [...lines.slice(0, MOST_ITEMS), ...(rest > 0 ? [t`- and ${rest} more`] : [])].join('\n');
}

/** Where a tool cannot reach: the key where the code runs. */
function beforeMerging({ plan, next }: ReportInput): string {
  if (plan.changes.length === 0) return '';
  const { keyEnv, baseURL } = plan.target;
  const installs = new Set((next?.installs ?? []).map(({ words }) => words.join(' ')));
  return section(
    t`Before merging`,
    [
      ...[...installs].map((command) => t`- [ ] ${code(command)}, and commit the lockfile`),
      t`- [ ] set ${code(keyEnv)} wherever this runs (hosting, CI secrets, local env files)`,
      t`- [ ] let the network reach ${link(new URL(baseURL).host, baseURL)}`,
      t`- [ ] ${code(`npx repoint doctor --to ${plan.target.provider}`)} with the key in the environment`,
    ].join('\n'),
  );
}

function problems({ plan }: ReportInput): string {
  return section(
    t`Not looked at`,
    plan.problems.map(({ file, detail }) => `- ${code(file)} ${prose(detail)}`).join('\n'),
  );
}

/** Whole lines up to a length, and a word about the rest. */
function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf('\n', most);
  const open =
    (text.slice(0, end).match(/<details>/g) ?? []).length - (text.slice(0, end).match(/<\/details>/g) ?? []).length;
  return t`${text.slice(0, end)}${'\n\n</details>'.repeat(open)}\n\nCut here: the whole of it is in the other reports.`;
}
