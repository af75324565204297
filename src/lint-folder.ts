import { currentDay } from './current-day.js';
import type { Capabilities } from './plan/capabilities/contract.js';
import { lintCapabilities } from './plan/capabilities/lint-sites.js';
import { DEFAULT_MOVE } from './plan/move-options.js';
import type { PlanOptions } from './plan-migration.js';
import type { ProviderData } from './providers/schema.js';
import type { Target } from './providers/target.js';
import { resolveWays, type Way } from './resolve-ways.js';
import type { Problem } from './scan/usage.js';
import { scanTree } from './scan-tree.js';

/** What one provider makes of the calls that go there. */
export interface LintedWay {
  readonly target: Target;
  /** As it is in the target's region. */
  readonly provider: ProviderData;
  readonly capabilities: Capabilities;
}

/** The calls that go the main way, and beside them those of packages that go elsewhere. */
export interface LintOutcome extends LintedWay {
  /** `folders`: as the configuration names them. */
  readonly packages: readonly (LintedWay & { readonly folders: string })[];
  /** Files that could not be looked at. */
  readonly problems: readonly Problem[];
}

/**
 * Scans a folder and says what a provider rejects, ignores or does otherwise at each call, whether the code has moved or not.
 * A call is judged by the provider that its package goes to. Throws RepointError for an unknown provider or region.
 */
export function lintFolder(root: string, options: PlanOptions): LintOutcome {
  const { usages, source, problems } = scanTree(root, options);
  const common = {
    usages,
    source,
    options: { ...DEFAULT_MOVE, ...options.move },
    today: options.today ?? currentDay(),
  };
  const lintWay = ({ provider, target, modelOverrides, holds }: Way): LintedWay => {
    const input = { ...common, provider, target, modelOverrides };
    return { target, provider, capabilities: lintCapabilities({ ...input, has: ({ file }) => holds(file) }) };
  };
  const [main, ...packages] = resolveWays(options, usages);
  return {
    ...lintWay(main),
    packages: packages.filter(({ isTaken }) => isTaken).map((way) => ({ ...lintWay(way), folders: way.folders ?? '' })),
    problems,
  };
}
