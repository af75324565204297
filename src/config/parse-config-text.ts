import { errors } from '../messages/errors/index.js';
import { nameOfPlace } from '../messages/source-place.js';
import { t } from '../messages/t.js';
import { BadJson, type PlaceOf, readJson } from '../read-json.js';

/** Parses JSON with comments and trailing commas. Throws RepointError for anything else. */
export function parseConfigText(
  source: string,
  shownAs: string,
): { readonly value: unknown; readonly placeOf: PlaceOf } {
  try {
    return readJson(source, shownAs, { lenient: true });
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    throw errors.badConfig(shownAs, [t`${nameOfPlace(error.place)}: no JSON: ${error.message}`], [error.place]);
  }
}
