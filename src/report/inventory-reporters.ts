import { renderInventory } from './inventory/index.js';
import { renderInventoryJson } from './inventory/json.js';
import type { InventoryReporter } from './report-input.js';

/** What `--reporter` takes for a scan. Apart from those for a plan, which load far more: a scan has to start fast. */
export const inventoryReporters: Readonly<Record<string, InventoryReporter>> = {
  terminal: renderInventory,
  json: renderInventoryJson,
};
