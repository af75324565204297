import { errors } from '../../messages/errors/index.js';
import type { SourcePlace } from '../../messages/source-place.js';
import { t } from '../../messages/t.js';
import { apiOfTier, recogniseOpenAIModel } from '../../providers/openai-ids.js';
import { type Column, namesOf } from './columns.js';
import { csvRows } from './csv-rows.js';
import { jsonRows } from './json-rows.js';
import { type ModelUsage, sumByModel } from './model-usage.js';
import { readCount } from './read-count.js';
import type { Row } from './row.js';

/**
 * What was used of each model, from the text of a CSV or JSON file as OpenAI exports it or as people write it. Rows of one
 * model are summed, other columns are passed over. Throws RepointError, which names the file as `shownAs`.
 */
export function readUsage(text: string, shownAs: string): ModelUsage[] {
  const plain = text.replace(/^\uFEFF/, '');
  const rows = /^\s*[[{]/.test(plain) ? jsonRows(plain, shownAs) : csvRows(plain, shownAs);
  const used = rows.flatMap((row) => readRow(row, shownAs) ?? []);
  if (used.length === 0) throw errors.noUsage(shownAs);
  return sumByModel(used);
}

/** Undefined for a row that tells of nothing. */
function readRow(row: Row, shownAs: string): ModelUsage | undefined {
  const count = (column: Exclude<Column, 'model'>): number => readCell(row, column, shownAs);
  const [input, cachedInput, output] = [count('input'), count('cachedInput'), count('output')];
  const requests = count('requests');
  const model = row.cells.model?.trim() ?? '';
  if (input + output === 0) return undefined;
  if (model === '') throw errors.noModelInUsage(shownAs, row.where, placesOf(row));
  if (row.names.output === undefined && writes(model)) {
    throw errors.noUsageColumn(shownAs, 'output', namesOf('output'), Object.values(row.names));
  }
  if (cachedInput > input) {
    const wanted = t`at most the ${input} input tokens, since OpenAI counts cached ones among them`;
    throw errors.badUsageValue(
      shownAs,
      row.where,
      row.names.cachedInput ?? '',
      String(cachedInput),
      wanted,
      placesOf(row),
    );
  }
  return { model, input, cachedInput, output, ...(requests > 0 ? { requests } : {}) };
}

function readCell(row: Row, column: Column, shownAs: string): number {
  const text = row.cells[column] ?? '';
  const number = readCount(text);
  if (number !== undefined) return number;
  const wanted = t`a whole number, 0 or more`;
  throw errors.badUsageValue(shownAs, row.where, row.names[column] ?? column, text, wanted, placesOf(row));
}

const placesOf = ({ place }: Row): SourcePlace[] => (place ? [place] : []);

/** Without its output the bill of such a model would be far too low. */
function writes(model: string): boolean {
  const recognised = recogniseOpenAIModel(model);
  return recognised !== null && apiOfTier(recognised.tier) === 'chat';
}
