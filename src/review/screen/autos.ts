import type { Style } from '../../report/style.js';
import { visibleText, wrapProse } from '../../report/visible-text.js';
import { sentences } from '../sentences.js';
import { openAutos, type ReviewState } from '../state.js';
import { clip } from './clip.js';
import { placeOf } from './place-of.js';

/** The `auto` changes, a line each. */
export function renderAutos(state: ReviewState, style: Style): string[] {
  const { columns } = state.size;
  const autos = openAutos(state);
  const files = new Set(autos.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return [
    style.bold(clip(sentences.autos.heading(autos.length, files.size), columns)),
    ...wrapProse(sentences.autos.text, columns, '  '),
    '',
    ...autos.map((each) => `  ${clip(`${placeOf(each, state.work)}  ${visibleText(each.title)}`, columns - 2)}`),
  ];
}
