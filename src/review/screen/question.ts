import type { Style } from '../../report/style.js';
import { visibleText, wrapProse } from '../../report/visible-text.js';
import { questionSentences } from '../question-sentences.js';
import { currentChange, type Question, type ReviewState } from '../state.js';
import { clip } from './clip.js';
import { placeOf } from './place-of.js';

/** Which other changes an answer concerns. */
export function renderQuestion(state: ReviewState, question: Question, style: Style): string[] {
  const { columns } = state.size;
  const { about, others, reverses, all } = question;
  const own = Object.keys(all).length - others.length;
  const title =
    own === 1 ? questionSentences.one(visibleText(currentChange(state)?.title ?? '')) : questionSentences.several(own);
  const heading = about === 'needed' ? 'needed' : reverses ? 'needsLeft' : 'needs';
  return [
    ...wrapProse(style.bold(questionSentences[heading](title, others.length)), columns, '  ', ''),
    ...wrapProse(closing(question), columns, '  '),
    '',
    ...others.map((each) => {
      const before = state.decisions.answers.has(each.id);
      const mark = !before ? '' : about === 'needed' ? questionSentences.accepted : leftMark(state, each.id);
      const line = `${placeOf(each, state.work)}  ${visibleText(each.title)}`;
      return `  ${clip(mark === '' ? line : `${mark} ${line}`, columns - 2)}`;
    }),
  ];
}

function leftMark({ decisions }: ReviewState, id: string): string {
  return decisions.answers.get(id)?.kind === 'accept' ? '' : questionSentences.left;
}

function closing({ about, alone }: Question): string {
  if (about === 'needed') return questionSentences.leaveAlong;
  return alone === undefined ? questionSentences.takeBack : questionSentences.takeAlong;
}
