import { listNotes } from '../../messages/lists.js';
import { sentences as common } from '../../messages/sentences.js';
import type { Change, Source } from '../../plan/contract.js';
import { changedFiles } from '../../report/changed-files.js';
import type { Style } from '../../report/style.js';
import { badge } from '../../report/terminal/change-note.js';
import { renderHunks } from '../../report/terminal/diff-view.js';
import { visibleText, wrapProse } from '../../report/visible-text.js';
import { findNeeded, findNeeding } from '../deck.js';
import { sentences } from '../sentences.js';
import { currentChange, type ReviewState, walkedChanges } from '../state.js';
import { answerOf } from './answer-of.js';
import { describeMore } from './describe-more.js';
import { renderRequest } from './request.js';
import { saySource } from './say-source.js';

/** Where, what, how sure, why, the difference, and what the call sends before and after. */
export function renderChange(state: ReviewState, style: Style): string[] {
  const change = currentChange(state);
  if (change === undefined) return [];
  const { columns } = state.size;
  const { source } = state.work;
  const prose = (text: string): string[] => wrapProse(text, columns, '  ');
  const files = changedFiles([change], source);
  return [
    ...headRows(state, change, style),
    ...(change.why === '' ? [] : prose(visibleText(change.why))),
    ...(change.heldBy.length === 0 ? [] : prose(style.warn(heldBy(change, state.more)))),
    ...(state.more ? [] : change.sources.slice(0, 1).flatMap((each) => prose(style.dim(sayFirst(each, change))))),
    ...(state.more ? describeMore(state, change, style) : []),
    '',
    ...files.flatMap((file) => renderHunks(file, { style, width: columns })),
    ...renderRequest(state, change, style),
  ];
}

function headRows(state: ReviewState, change: Change, style: Style): string[] {
  const walked = walkedChanges(state);
  const number = `[${walked.indexOf(change) + 1}/${walked.length}]`;
  const ties = tiesOf(state, change);
  const answered = answerOf(state, change);
  const rewritten = state.decisions.rewrites.has(change.id) ? sentences.editedByHand : '';
  const head = [
    style.dim(number),
    badge(change.tier, style),
    style.bold(visibleText(change.title)),
    style.dim(change.rule),
    style.dim(forPlace(state, change)),
    style.dim(ties),
    answered === '' ? '' : style.warn(sentences.inBrackets(answered)),
    rewritten === '' ? '' : style.warn(sentences.inBrackets(rewritten)),
  ].filter((part) => part !== '' && part !== style.dim(''));
  return wrapProse(head.join('  '), state.size.columns, '  ', '');
}

/** How much hangs together with it. Most often what needs it is what it needs: then that is said once. */
function tiesOf({ deck }: ReviewState, { id }: Change): string {
  const needed = findNeeded(deck, [id]);
  const others = findNeeding(deck, [id]).filter((each) => !needed.includes(each));
  return listNotes([
    ...(needed.length > 0 ? [sentences.needs(needed.length)] : []),
    ...(others.length > 0 ? [sentences.neededBy(others.length)] : []),
  ]);
}

/** The code that it is for, where the code itself is not edited. */
function forPlace({ work }: ReviewState, { usages, edits }: Change): string {
  const usage = work.plan.usages.find(({ id }) => usages.includes(id));
  if (usage === undefined || edits.some(({ file }) => file === usage.file)) return '';
  return sentences.forPlace(`${usage.file}:${usage.position.line}`);
}

function heldBy({ heldBy: titles }: Change, more: boolean): string {
  const named = (more ? titles : titles.slice(0, 1)).map(visibleText);
  return common.heldBy(named, titles.length - named.length);
}

function sayFirst(source: Source, { sources }: Change): string {
  return `${saySource(source)}${sources.length > 1 ? `  +${sources.length - 1}` : ''}`;
}
