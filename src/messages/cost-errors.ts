/** Errors about what is paid: files of usage, and rates between currencies. */
import { RepointError } from './repoint-error.js';

/** Where something stands in a file of usage: `line 4`, `data[0].results[2]`; undefined for the file as a whole. */
type Where = string | undefined;

export const costErrors = {
  badRate: (text: string) =>
    new RepointError(
      'bad-rate',
      `"${text}" is not a rate`,
      'A rate says how many CNY one USD is.',
      'Write --rate 7.1, for instance.',
    ),

  unreadableUsage: (file: string, detail: string) =>
    new RepointError(
      'unreadable-usage',
      `Cannot read ${file}`,
      detail,
      'Give --usage a CSV or JSON file as exported from the usage page of OpenAI, or a table of your own.',
    ),

  noUsageColumn: (file: string, missing: string, names: readonly string[], found: readonly string[]) =>
    new RepointError(
      'no-usage-column',
      `${file} has no column for ${missing}`,
      `Its columns are: ${found.join(', ')}.`,
      `Name one of them ${names.slice(0, 3).join(' or ')}.`,
    ),

  noUsage: (file: string) =>
    new RepointError(
      'no-usage',
      `${file} tells of no usage`,
      'No row with a model and its tokens was found.',
      'It needs a model, input_tokens and output_tokens in each row; exports have to be grouped by model.',
    ),

  badUsageValue: (file: string, where: Where, column: string, value: string, wanted: string) =>
    new RepointError(
      'bad-usage-value',
      `${[file, where].filter((part) => part !== undefined).join(', ')}: ${column} is "${value}"`,
      `It has to be ${wanted}.`,
      'Correct it in the file, or leave that row out.',
    ),

  noModelInUsage: (file: string, where: Where) =>
    new RepointError(
      'no-model-in-usage',
      `${[file, where].filter((part) => part !== undefined).join(', ')}: no model is named`,
      'Tokens of several models cannot be told apart.',
      'Export it again grouped by model (group_by=model), or fill the model in.',
    ),
};
