import type { Style } from '../../report/style.js';
import type { ReviewState } from '../state.js';
import { renderAutos } from './autos.js';
import { renderChange } from './change.js';
import { renderFinish } from './finish.js';
import { helpRows } from './help.js';
import { renderList } from './list.js';
import { renderModels } from './models.js';
import { renderQuestion } from './question.js';

/** All rows of what is shown, however many they are. */
export function bodyRows(state: ReviewState, style: Style): string[] {
  const { mode } = state;
  switch (mode.kind) {
    case 'walk':
      return renderChange(state, style);
    case 'input':
      return mode.purpose === 'goto' ? renderList(state, style) : renderChange(state, style);
    case 'autos':
      return renderAutos(state, style);
    case 'help':
      return helpRows(style);
    case 'question':
      return renderQuestion(state, mode, style);
    case 'models':
      return renderModels(state, mode, style);
    case 'finish':
      return renderFinish(state, style);
  }
}
