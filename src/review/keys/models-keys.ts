import { showChange } from '../move.js';
import { sentences } from '../sentences.js';
import { type Mode, type Reduced, type ReviewState, stay, withSteps } from '../state.js';

type Models = Extract<Mode, { kind: 'models' }>;

/** Arrows or `j` and `k`, then Enter; or the number of a model. */
export function chooseModelByKey(state: ReviewState, mode: Models, key: string): Reduced {
  const { options, at } = mode;
  const point = (index: number): Reduced =>
    stay({ ...state, mode: { ...mode, at: Math.min(options.length - 1, Math.max(0, index)) } });
  if (key === 'down' || key === 'j') return point(at + 1);
  if (key === 'up' || key === 'k') return point(at - 1);
  if (key === 'enter' || key === 'y') return take(state, mode);
  if (/^[1-9]$/.test(key) && Number(key) <= options.length) return take(state, { ...mode, at: Number(key) - 1 });
  if (key === 'escape' || key === 'q' || key === 'n') return stay(showChange(state, state.at));
  return stay(state, sentences.unknownKey);
}

/** A model is asked for by its name at OpenAI, so that it is written wherever that one stands. */
function take(state: ReviewState, { from, options, at }: Models): Reduced {
  const chosen = options[at];
  const back = showChange(state, state.at);
  if (chosen === undefined || chosen.isChosen) return stay(back, sentences.sameModel);
  const next = withSteps(back, [...back.steps, { kind: 'model', about: back.at, from, to: chosen.id }]);
  return { state: next, effects: [{ kind: 'save' }, { kind: 'plan' }] };
}
