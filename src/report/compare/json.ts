import { stringifyMasked } from '../json.js';
import { toolVersion } from '../tool-version.js';

/** What was compared, with the version that did it, for programs. Keys are masked. */
export function renderComparison(comparison: object): string {
  return stringifyMasked({ schema: 1, version: toolVersion(), ...comparison });
}
