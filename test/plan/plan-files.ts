import { scanEnvFile } from '../../src/files/scan-env-file.js';
import type { Plan, Recipe } from '../../src/plan/contract.js';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { DEFAULT_MOVE, type MoveOptions } from '../../src/plan/move-options.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { resolveTarget } from '../../src/providers/resolve-target.js';
import type { ProviderData } from '../../src/providers/schema.js';
import type { Usage } from '../../src/scan/usage.js';
import { recipeFor } from '../../transforms/index.js';
import { scanFiles } from '../scan/scan-files.js';

/** Plans the move of files that exist only in memory. Names that start with `.env` are env files. */
export function planFiles(files: Record<string, string>, to = 'zhipu', move?: Partial<MoveOptions>): Plan {
  return planUsages(scanAll(files), files, recipeFor(to), move ? { move } : {});
}

export function planUsages(
  usages: readonly Usage[],
  files: Record<string, string>,
  recipe: Recipe,
  given: { readonly today?: string; readonly provider?: ProviderData; readonly move?: Partial<MoveOptions> } = {},
): Plan {
  const { today = '2026-11-23', provider = loadProvider(recipe.provider), move } = given;
  return makePlan({
    usages,
    problems: [],
    scanned: { files: Object.keys(files).length, candidates: 0, skipped: {} },
    source: (file) => files[file] ?? '',
    recipe,
    provider,
    target: resolveTarget(provider),
    modelOverrides: {},
    options: { ...DEFAULT_MOVE, ...move },
    today,
  });
}

export function scanAll(files: Record<string, string>): Usage[] {
  const isEnv = (path: string): boolean => path.startsWith('.env');
  const scripts = Object.fromEntries(Object.entries(files).filter(([path]) => !isEnv(path)));
  const entries = Object.entries(files).filter(([path]) => isEnv(path));
  return [...scanFiles(scripts).usages, ...entries.flatMap(([path, text]) => scanEnvFile(path, text).usages)];
}

/** A file with all changes of a plan made. */
export function applied(plan: Plan, files: Record<string, string>, file: string): string {
  const edits = plan.changes.flatMap((change) => change.edits.filter((edit) => edit.file === file));
  return composeEdits(files[file] ?? '', edits);
}

/** `tier rule: title`, the shortest telling of a plan. */
export function tellChanges({ changes }: Plan): string[] {
  return changes.map(({ tier, rule, title }) => `${tier} ${rule}: ${title}`);
}
