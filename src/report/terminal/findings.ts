import { bracketed } from '../../messages/lists.js';
import { sentences } from '../../messages/sentences.js';
import type { Finding, Plan, Target } from '../../plan/contract.js';
import { groupBy } from '../../plan/group-by.js';
import { joinSections } from '../join-sections.js';
import type { Style } from '../style.js';
import { visibleText, wrapProse } from '../visible-text.js';
import { badge } from './change-note.js';
import { isSaidByChanges } from './said-by-changes.js';

const MOST_INFOS = 10;

/** What a person has to do, in full. The same at several places comes once. */
export function renderActions(findings: readonly Finding[], style: Style, width: number): string[] {
  const actions = findings.filter((finding) => finding.severity === 'action');
  if (actions.length === 0) return [];
  const rows = groupSame(actions).map(([finding, ...others]) => [
    ...wrapProse(
      `${badge('manual', style)}  ${style.bold(visibleText(finding.title))}  ${style.dim(finding.rule)}`,
      width,
      '    ',
      '  ',
    ),
    ...[finding, ...others].map((each) => `    ${style.path(placeOf(each))}`),
    ...(finding.todo === '' ? [] : wrapProse(visibleText(finding.todo), width, '    ')),
    ...finding.sources.slice(0, 1).flatMap(({ url, date }) => wrapProse(style.dim(`${url} (${date})`), width, '    ')),
  ]);
  return joinSections([[style.bold(bracketed(sentences.toDo, actions.length))], ...rows]);
}

/**
 * What is good to know, a line each as far as it fits. The same at several places comes once. What is true of the provider
 * wherever the code stands comes last, without a place, and only while something is still to move.
 */
export function renderInfos(
  { changes, findings, target, packages = [] }: Pick<Plan, 'changes' | 'findings' | 'target' | 'packages'>,
  style: Style,
  width: number,
): string[] {
  const infos = findings.filter((finding) => finding.severity === 'info' && !isSaidByChanges(finding, { changes }));
  const placed = infos.filter((finding) => !isQuirk(finding));
  const quirks = changes.length > 0 ? infos.filter(isQuirk) : [];
  if (placed.length + quirks.length === 0) return [];
  const heading = placed.length > 0 ? bracketed(sentences.toKnow, placed.length) : sentences.toKnow;
  return [
    style.bold(heading),
    ...placedRows(placed, style, width),
    ...quirkRows(quirks, [target, ...packages.map((each) => each.target)], style, width),
  ];
}

function placedRows(infos: readonly Finding[], style: Style, width: number): string[] {
  const groups = groupSame(infos);
  const rows = groups.slice(0, MOST_INFOS).flatMap(([finding, ...others]) => {
    const rest = others.length > 0 ? style.dim(` ${sentences.morePlaces(others.length)}`) : '';
    const told = `${style.path(placeOf(finding))}${rest}  ${visibleText(finding.title)}`;
    return [
      ...wrapProse(told, width, '    ', '  '),
      ...(finding.todo === '' ? [] : wrapProse(visibleText(finding.todo), width, '    ')),
    ];
  });
  const left = groups.slice(MOST_INFOS).reduce((sum, group) => sum + group.length, 0);
  return left > 0 ? [...rows, style.dim(`  ${sentences.more(left)}`)] : rows;
}

function quirkRows(quirks: readonly Finding[], targets: readonly Target[], style: Style, width: number): string[] {
  if (quirks.length === 0) return [];
  const rows = groupSame(quirks).flatMap(([{ title }]) => wrapProse(visibleText(title), width, '      ', '    - '));
  return [
    style.bold(`  ${sentences.about([...new Set(targets.map(({ provider }) => provider))].join(', '))}`),
    ...rows,
  ];
}

/** Said of the provider and not of a place, though each finding has one. */
function isQuirk({ rule }: Finding): boolean {
  return rule === 'quirks';
}

function groupSame(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = groupBy(findings, ({ rule, title, todo }) => JSON.stringify([rule, title, todo]));
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]]));
}

/** `path:line:column`, as terminals make it clickable. */
function placeOf({ place }: Finding): string {
  return `${place.file}:${place.position.line}:${place.position.column}`;
}
