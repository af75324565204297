import type { ModelNames } from '../model-names.js';
import { positionAt } from '../positions.js';
import type { ModelUsage } from '../usage.js';
import { createOrdinals, usageId } from '../usage-id.js';
import { maskScripts } from './mask-scripts.js';

/** What stands alone between quotes or tags; an id has no blanks in it and a letter at its beginning. */
const ALONE = /(?<=["'`>]\s{0,80})[A-Za-z][\w.:/-]{1,80}(?=\s{0,80}["'`<])/g;

/** Model ids in the markup of components and pages: an option of a list, an attribute, data in a script that is no code. */
export function detectMarkupModels(file: string, text: string, models: ModelNames): ModelUsage[] {
  const masked = maskScripts(file, text);
  if (!masked) return [];
  const ordinalOf = createOrdinals();
  return [...text.matchAll(ALONE)]
    .filter(({ 0: id, index }) => models.isName(id) && masked.text.slice(index, index + id.length).trim() === '')
    .map(({ 0: id, index }): ModelUsage => {
      const key = { kind: 'model', file, symbol: 'markup', text: id };
      return {
        id: usageId({ ...key, ordinal: ordinalOf(key) }),
        kind: 'model',
        route: 'openai',
        file,
        span: [index, index + id.length],
        position: positionAt(text, index),
        symbol: '',
        confidence: 'inferred',
        because: [models.because(id)],
        text: id,
        context: 'other',
        feeds: 'ui',
      };
    });
}
