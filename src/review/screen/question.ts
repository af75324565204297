import type { Style } from '../../report/style.js';
import { visibleText, wrapProse } from '../../report/visible-text.js';
import { sentences } from '../sentences.js';
import { currentChange, type Question, type ReviewState } from '../state.js';
import { clip } from './clip.js';
import { placeOf } from './place-of.js';

/** Which other changes an answer concerns. */
export function renderQuestion(state: ReviewState, question: Question, style: Style): string[] {
  const { columns } = state.size;
  const { about, others, reverses, all } = question;
  const own = Object.keys(all).length - others.length;
  const title =
    own === 1
      ? sentences.question.one(visibleText(currentChange(state)?.title ?? ''))
      : sentences.question.several(own);
  const heading = about === 'needed' ? 'needed' : reverses ? 'needsLeft' : 'needs';
  return [
    ...wrapProse(style.bold(sentences.question[heading](title, others.length)), columns, '  ', ''),
    ...wrapProse(closing(question), columns, '  '),
    '',
    ...others.map((each) => {
      const before = state.decisions.answers.has(each.id);
      const mark = !before ? '' : about === 'needed' ? sentences.question.accepted : leftMark(state, each.id);
      const line = `${placeOf(each, state.work)}  ${visibleText(each.title)}`;
      return `  ${clip(mark === '' ? line : `${mark} ${line}`, columns - 2)}`;
    }),
  ];
}

function leftMark({ decisions }: ReviewState, id: string): string {
  return decisions.answers.get(id)?.kind === 'accept' ? '' : sentences.question.left;
}

function closing({ about, alone }: Question): string {
  if (about === 'needed') return sentences.question.leaveAlong;
  return alone === undefined ? sentences.question.takeBack : sentences.question.takeAlong;
}
