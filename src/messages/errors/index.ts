import { baselineErrors } from './baseline.js';
import { commandLineErrors } from './command-line.js';
import { configErrors } from './config.js';
import { costErrors } from './cost.js';
import { doctorErrors } from './doctor.js';
import { explainErrors } from './explain.js';
import { initErrors } from './init.js';
import { nativeErrors } from './native.js';
import { reviewErrors } from './review.js';
import { selectionErrors } from './selection.js';
import { targetErrors } from './target.js';
import { writingErrors } from './writing.js';

/** Every error that repoint raises on purpose, as a function of what was found. Its code is its name in kebab case. */
export const errors = {
  ...targetErrors,
  ...commandLineErrors,
  ...selectionErrors,
  ...configErrors,
  ...nativeErrors,
  ...writingErrors,
  ...reviewErrors,
  ...baselineErrors,
  ...costErrors,
  ...doctorErrors,
  ...explainErrors,
  ...initErrors,
};
