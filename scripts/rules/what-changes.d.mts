import type { plan } from '../../src/index.js';
import type { AnyRule } from '../../src/plan/contract.js';
import type { composeEdits } from '../../src/plan/edits/compose-edits.js';
import type { ProviderData } from '../../src/providers/schema.js';

export function renderWhatChanges(tools: {
  readonly plan: typeof plan;
  readonly composeEdits: typeof composeEdits;
  readonly providers: readonly ProviderData[];
  readonly rules: readonly Pick<AnyRule, 'id' | 'summary'>[];
}): string;
