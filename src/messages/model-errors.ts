/** What can be wrong with a choice of models. */
import { RepointError } from './repoint-error.js';

export const modelErrors = {
  /** `since`: the day, where it is known. */
  retiredModel: (from: string, id: string, provider: string, since: string | undefined, instead: string | undefined) =>
    new RepointError(
      'retired-model',
      `${provider} no longer serves ${id}`,
      `It was retired${since === undefined ? '' : ` on ${since}`}, so ${from} cannot become it.`,
      instead === undefined
        ? 'Choose another model: repoint models --to <provider>.'
        : `Write --model ${from}=${instead}.`,
    ),
};
