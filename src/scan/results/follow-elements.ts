import { type ts, typescript } from '../analysis/typescript.js';
import type { Outcome, Reading } from './reading.js';
import { ANY, stepOfElement } from './steps.js';
import { takeStep } from './take-step.js';
import { NOTHING, type WalkOn } from './walk-on.js';

/** `for (const choice of completion.choices)`. */
export function followLoop(loop: ts.ForOfStatement, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  const [declaration] = ts.isVariableDeclarationList(loop.initializer) ? loop.initializer.declarations : [];
  const outcome = declaration ? followElement(declaration.name, reading, walkOn) : NOTHING;
  // A list of the code's own is nothing to tell of.
  return reading.inside.length > 0 ? outcome : { use: 'looped' };
}

/** From a list to the name of one of its elements. */
export function followElement(name: ts.BindingName, reading: Reading, walkOn: WalkOn): Outcome {
  const taken = takeStep(reading, { base: name, own: 0 }, stepOfElement(name, walkOn.context.places), name);
  return typeof taken === 'string' ? NOTHING : walkOn.bind(name, taken.reading);
}

/** What a list of such values is: any element of it is one. */
export function listed(reading: Reading): Reading {
  return { ...reading, inside: [ANY, ...reading.inside] };
}
