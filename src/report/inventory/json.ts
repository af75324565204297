import { stringifyMasked } from '../json.js';
import type { InventoryInput } from '../report-input.js';
import { toolVersion } from '../tool-version.js';

/** What `scan --json` prints. Keys are masked. */
export function renderInventoryJson({ usages, problems, scanned }: InventoryInput): string {
  return stringifyMasked({ schema: 1, version: toolVersion(), usages, problems, scanned });
}
