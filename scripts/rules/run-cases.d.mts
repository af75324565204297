import type { planScanned, resolveDestination } from '../../src/plan-migration.js';
import type { findNativeSdk } from '../../src/providers/native-sdk.js';
import type { ProviderData } from '../../src/providers/schema.js';
import type { scanTree } from '../../src/scan-tree.js';

export type Decision = 'auto' | 'review' | 'action' | 'info' | 'refused';

export interface Tools {
  readonly scanTree: typeof scanTree;
  readonly resolveDestination: typeof resolveDestination;
  readonly planScanned: typeof planScanned;
  readonly findNativeSdk: typeof findNativeSdk;
}

export function countDecisions(
  rule: string,
  providers: readonly ProviderData[],
  tools: Tools,
): Readonly<Record<string, Readonly<Record<Decision, number>>>>;
