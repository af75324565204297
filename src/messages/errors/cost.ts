/** Errors about what is paid: files of usage, and rates between currencies. */

import { listed, listOr } from '../lists.js';
import { RepointError } from '../repoint-error.js';
import type { SourcePlace } from '../source-place.js';
import { t } from '../t.js';

/** Where something stands in a file of usage: `line 4`, `data[0].results[2]`; undefined for the file as a whole. */
type Where = string | undefined;

export const costErrors = {
  badRate: (text: string) =>
    new RepointError(
      'bad-rate',
      t`"${text}" is not a rate`,
      t`A rate says how many CNY one USD is.`,
      t`Write --rate 7.1, for instance.`,
    ),

  unreadableUsage: (file: string, detail: string, places: readonly SourcePlace[] = []) =>
    new RepointError(
      'unreadable-usage',
      t`Cannot read ${file}`,
      detail,
      t`Give --usage a CSV or JSON file as exported from the usage page of OpenAI, or a table of your own.`,
      { places },
    ),

  noUsageColumn: (file: string, missing: string, names: readonly string[], found: readonly string[]) =>
    new RepointError(
      'no-usage-column',
      t`${file} has no column for ${missing}`,
      t`Its columns are: ${listed(found)}.`,
      t`Name one of them ${listOr(names.slice(0, 3))}.`,
    ),

  noUsage: (file: string) =>
    new RepointError(
      'no-usage',
      t`${file} tells of no usage`,
      t`No row with a model and its tokens was found.`,
      t`It needs a model, input_tokens and output_tokens in each row; exports have to be grouped by model.`,
    ),

  badUsageValue: (
    file: string,
    where: Where,
    column: string,
    value: string,
    wanted: string,
    places: readonly SourcePlace[] = [],
  ) =>
    new RepointError(
      'bad-usage-value',
      `${[file, where].filter((part) => part !== undefined).join(', ')}: ${column} is "${value}"`,
      t`It has to be ${wanted}.`,
      t`Correct it in the file, or leave that row out.`,
      { places },
    ),

  noModelInUsage: (file: string, where: Where, places: readonly SourcePlace[] = []) =>
    new RepointError(
      'no-model-in-usage',
      t`${listed([file, where].filter((part) => part !== undefined))}: no model is named`,
      t`Tokens of several models cannot be told apart.`,
      t`Export it again grouped by model (group_by=model), or fill the model in.`,
      { places },
    ),
};
