import { basename } from 'node:path';
import type { API, FileInfo, Options } from 'jscodeshift';
import { currentDay } from '../current-day.js';
import type { Change, Plan, Recipe } from '../plan/contract.js';
import { composeEdits } from '../plan/edits/compose-edits.js';
import { makePlan } from '../plan/make-plan.js';
import { DEFAULT_MOVE } from '../plan/move-options.js';
import { type Reach, selectChanges } from '../plan/select-changes.js';
import { inRegion } from '../providers/in-region.js';
import { loadProvider } from '../providers/load-provider.js';
import { resolveTarget } from '../providers/resolve-target.js';
import { NO_ALIASES } from '../scan/analysis/path-aliases.js';
import { chooseSdkMajor } from '../scan/choose-sdk-major.js';
import { scanSources } from '../scan/scan-sources.js';
import { withdrawUnparseable } from '../verify/withdraw-unparseable.js';

/** An ordinary jscodeshift transform: the file's new text, or nothing when it stays as it is. */
export type JscodeshiftTransform = (file: FileInfo, api: API, options: Options) => string | undefined;

/**
 * A provider's recipe as a jscodeshift transform. It knows one file at a time: a client or a model that comes from
 * another file is not moved, and neither are env files. Nor is a client that nothing in its own file asks with: its calls
 * are in other files and would stay behind.
 * Options: `--tier=review` makes those and the changes that need a look, `--region=<region>` picks the provider's endpoint.
 */
export function asJscodeshift(recipe: Recipe): JscodeshiftTransform {
  return ({ path, source }, _api, { tier, region }) => {
    const plan = planFile(basename(path), source, recipe, region);
    const changes = selectChanges(holdSharedClients(plan), readReach(tier));
    const edits = keepSound(changes, source).flatMap((change) => change.edits);
    return edits.length > 0 ? composeEdits(source, edits) : undefined;
  };
}

function planFile(path: string, source: string, recipe: Recipe, region: string | undefined): Plan {
  const candidates = [{ path, text: source }];
  const scan = scanSources({
    paths: [path],
    candidates,
    textOf: (asked) => (asked === path ? source : undefined),
    findFilesContaining: () => [],
    readSpecifiers: () => new Map(),
    sdkMajorOf: (_path, text) => chooseSdkMajor(undefined, text),
    aliases: NO_ALIASES,
  });
  const everywhere = loadProvider(recipe.provider);
  const target = resolveTarget(everywhere, region);
  return makePlan({
    ...scan,
    scanned: { files: 1, candidates: 1, skipped: {} },
    source: () => source,
    recipe,
    provider: inRegion(everywhere, target.region),
    target,
    modelOverrides: {},
    options: DEFAULT_MOVE,
    today: currentDay(),
  });
}

function holdSharedClients({ changes, usages }: Plan): Change[] {
  const asked = new Set(usages.flatMap((usage) => (usage.kind === 'request' ? usage.clients : [])));
  const shared = new Set(usages.flatMap(({ kind, id }) => (kind === 'client' && !asked.has(id) ? [id] : [])));
  return changes.map((change) =>
    change.usages.some((id) => shared.has(id)) ? { ...change, tier: 'review' as const } : change,
  );
}

function readReach(tier: unknown): Reach {
  if (tier === undefined || tier === 'auto') return 'auto';
  if (tier === 'review') return 'review';
  throw new Error(`--tier=${String(tier)}: use auto or review.`);
}

function keepSound(changes: readonly Change[], source: string): Change[] {
  return withdrawUnparseable(changes, () => source).kept;
}
