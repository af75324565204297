import { currentDay } from './current-day.js';
import type { Capabilities } from './plan/capabilities/contract.js';
import { lintCapabilities } from './plan/capabilities/lint-sites.js';
import { DEFAULT_MOVE } from './plan/move-options.js';
import { type PlanOptions, resolveDestination } from './plan-migration.js';
import type { ProviderData } from './providers/schema.js';
import type { Target } from './providers/target.js';
import type { Problem } from './scan/usage.js';
import { scanTree } from './scan-tree.js';

export interface LintOutcome {
  readonly target: Target;
  /** As it is in the target's region. */
  readonly provider: ProviderData;
  readonly capabilities: Capabilities;
  /** Files that could not be looked at. */
  readonly problems: readonly Problem[];
}

/**
 * Scans a folder and says what a provider rejects, ignores or does otherwise at each call, whether the code has moved or not.
 * All calls are judged by the one provider. Throws RepointError for an unknown provider or region.
 */
export function lintFolder(root: string, options: PlanOptions): LintOutcome {
  const { provider, target } = resolveDestination(options);
  const { usages, source, problems } = scanTree(root, options);
  const capabilities = lintCapabilities({
    usages,
    source,
    provider,
    target,
    modelOverrides: options.models ?? {},
    options: { ...DEFAULT_MOVE, ...options.move },
    today: options.today ?? currentDay(),
  });
  return { target, provider, capabilities, problems };
}
