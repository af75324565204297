import { commentChange } from '../comment-change.js';
import { questionSentences } from '../question-sentences.js';
import { sentences } from '../sentences.js';
import { splitChange } from '../split-change.js';
import { currentChange, type ReviewState } from '../state.js';
import { hasWork } from '../to-write.js';

/** The last row: what can be typed now. */
export function promptOf(state: ReviewState): string {
  const { mode } = state;
  switch (mode.kind) {
    case 'walk':
      return sentences.prompts.walk(walkKeys(state).join(','));
    case 'autos':
      return sentences.prompts.autos;
    case 'help':
      return sentences.prompts.help;
    case 'input':
      return sentences.input[mode.purpose] + mode.text;
    case 'question':
      if (mode.about === 'needed') return questionSentences.prompts.needed;
      return mode.alone === undefined ? questionSentences.prompts.needsLeft : questionSentences.prompts.needs;
    case 'models':
      return sentences.prompts.models;
    case 'finish':
      return hasWork(state) ? sentences.prompts.write : sentences.prompts.leave;
  }
}

/** As in git, only those that do something for the change on the screen. */
function walkKeys(state: ReviewState): string[] {
  const change = currentChange(state);
  if (change === undefined) return ['q', '?'];
  const canSplit = splitChange(change).length > 1;
  const canComment = commentChange(change, { kind: 'todo', text: '' }, state.work) !== undefined;
  const hasModels = state.work.modelsFor(change).options.length > 0;
  return [
    ...['y', 'n', 'a', 'd', 'A', 'D'],
    ...(canComment ? ['t', 'i'] : []),
    ...(canSplit ? ['s'] : []),
    'e',
    ...(hasModels ? ['p'] : []),
    ...(state.steps.length > 0 ? ['u'] : []),
    ...['w', 'j', 'k', 'g', '/', 'q', '?'],
  ];
}
