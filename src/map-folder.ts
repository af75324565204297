import { currentDay } from './current-day.js';
import type { Problem } from './discover/problem.js';
import type { ModelMap } from './plan/model-map/contract.js';
import { mapModels } from './plan/model-map/map-models.js';
import { DEFAULT_MOVE } from './plan/move-options.js';
import { type PlanOptions, resolveDestination } from './plan-migration.js';
import { refuseRetired } from './refuse-retired.js';
import { scanTree } from './scan-tree.js';

export interface MappedFolder {
  readonly map: ModelMap;
  /** The provider's, for people. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

/**
 * What every model of OpenAI's becomes at a provider, those that a folder uses by what their calls need. Reads only. Throws
 * RepointError for an unknown provider or region, and for a model asked for that is retired.
 */
export function mapFolder(root: string, options: PlanOptions): MappedFolder {
  const { provider, target } = resolveDestination(options);
  const today = options.today ?? currentDay();
  const modelOverrides = options.models ?? {};
  refuseRetired(modelOverrides, provider, today);
  const { usages, problems } = scanTree(root, options);
  const move = { ...DEFAULT_MOVE, ...options.move };
  const map = mapModels({ target, provider, options: move, modelOverrides, today, usages });
  return { map, name: provider.name, problems };
}
