import { sentences } from '../../messages/sentences.js';
import type { Finding } from '../../plan/contract.js';
import { groupBy } from '../../plan/group-by.js';
import { joinSections } from '../join-sections.js';
import type { Style } from '../style.js';
import { visibleText, wrapProse } from '../visible-text.js';
import { badge } from './change-note.js';

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
    ...finding.sources.slice(0, 1).map((source) => style.dim(`    ${source.url} (${source.date})`)),
  ]);
  return joinSections([[style.bold(`${sentences.toDo} (${actions.length})`)], ...rows]);
}

/** What is good to know, a line each as far as it fits. The same at several places comes once. */
export function renderInfos(findings: readonly Finding[], style: Style, width: number): string[] {
  const infos = findings.filter((finding) => finding.severity === 'info');
  if (infos.length === 0) return [];
  const groups = groupSame(infos);
  const rows = groups.slice(0, MOST_INFOS).flatMap(([finding, ...others]) => {
    const rest = others.length > 0 ? style.dim(` ${sentences.morePlaces(others.length)}`) : '';
    return wrapProse(`${style.path(placeOf(finding))}${rest}  ${visibleText(finding.title)}`, width, '    ', '  ');
  });
  const left = groups.slice(MOST_INFOS).reduce((sum, group) => sum + group.length, 0);
  if (left > 0) rows.push(style.dim(`  ${sentences.more(left)}`));
  return [style.bold(`${sentences.toKnow} (${infos.length})`), ...rows];
}

function groupSame(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = groupBy(findings, ({ rule, title, todo }) => JSON.stringify([rule, title, todo]));
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]]));
}

/** `path:line:column`, as terminals make it clickable. */
function placeOf({ place }: Finding): string {
  return `${place.file}:${place.position.line}:${place.position.column}`;
}
