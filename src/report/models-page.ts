import { joinSentences, labelled, listClauses } from '../messages/lists.js';
import { count } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import { tierWord } from '../messages/words.js';
import type { MappedModel, ModelMap, ModelPlace, UsedModel } from '../plan/model-map/contract.js';
import { inWords } from '../providers/model-needs.js';
import { groupIds, sharedClauses } from './group-models.js';
import { joinSections } from './join-sections.js';
import { createStyle, type Style } from './style.js';
import { wrapProse } from './visible-text.js';

interface PageInput {
  readonly map: ModelMap;
  /** The provider's name for people. */
  readonly name: string;
  readonly color: boolean;
  readonly width: number;
}

/** What `models` prints: what each model of OpenAI's becomes, those that the folder uses first. */
export function renderModelsPage({ map, name, color, width }: PageInput): string {
  const style = createStyle(color);
  const canvas = { style, width };
  const sections = [
    [style.bold(t`From OpenAI's models to those of ${name} (${map.target.region})`)],
    map.used.length === 0
      ? []
      : [style.bold(t`Used in this folder`), ...map.used.flatMap((each) => usedRows(each, canvas))],
    ...groupIds(map.known).map((group) => groupRows(group, canvas)),
    legend(map.known, canvas),
  ];
  return `${joinSections(sections).join('\n')}\n`;
}

interface Canvas {
  readonly style: Style;
  readonly width: number;
}

const INDENT = '    ';

function usedRows({ from, calls, mentions, choice, ...mapped }: UsedModel, { style, width }: Canvas): string[] {
  const places =
    calls.length > 0
      ? tellPlaces(calls, count(calls.length, 'call'))
      : tellPlaces(mentions, count(mentions.length, 'mention'));
  const id = from === null ? t`decided at run time` : mark({ ...mapped, from, choice });
  return [
    ...wrapProse(`${id} -> ${style.added(choice.id ?? t`none`)}`, width, '    ', '  '),
    ...wrapProse(style.dim(places), width, INDENT),
    ...wrapProse(t`${choice.why}.`, width, INDENT),
    ...afterwords([{ ...mapped, from, choice }], width),
  ];
}

function groupRows(group: readonly MappedModel[], { style, width }: Canvas): string[] {
  const [first] = group;
  if (!first) return [];
  const ids = group.map(mark).join(', ');
  return [
    `${style.bold(tierWord(first.tier))} -> ${style.added(first.choice.id ?? t`none`)}`,
    ...wrapProse(ids, width, '  '),
    ...wrapProse(style.dim(t`${listClauses(sharedClauses(group))}.`), width, INDENT),
    ...afterwords(group, width),
  ];
}

/** What is given up, and the next best. */
function afterwords([first]: readonly MappedModel[], width: number): string[] {
  const { gaveUp = [], runnerUp } = first?.choice ?? {};
  const sentences = [
    ...(gaveUp.length > 0 ? [t`Given up: ${inWords(gaveUp)}.`] : []),
    ...(runnerUp === undefined ? [] : [t`Next best: ${runnerUp}.`]),
  ];
  return sentences.length === 0 ? [] : wrapProse(joinSentences(sentences), width, INDENT);
}

/** Of the places the first two. */
function tellPlaces(places: readonly ModelPlace[], total: string): string {
  const shown = places.slice(0, 2).map(({ file, line }) => `${file}:${line}`);
  const rest = places.length - shown.length;
  return labelled(total, `${shown.join(', ')}${rest > 0 ? t` and ${rest} more` : ''}`);
}

const [GONE, GOING] = ['†', '‡'];

function mark({ from, shutdown, isRetired }: MappedModel): string {
  return shutdown === undefined ? `${from}` : `${from}\u00a0${isRetired ? GONE : GOING}${shutdown}`;
}

function legend(known: readonly MappedModel[], { style, width }: Canvas): string[] {
  const goes = known.some(({ shutdown, isRetired }) => shutdown !== undefined && !isRetired);
  const text = t`${GONE} shut down by OpenAI on that day${goes ? t`; ${GOING} will be` : ''}. Change a row with --model from=to, all of them with --prefer.`;
  return wrapProse(style.dim(text), width, '');
}
