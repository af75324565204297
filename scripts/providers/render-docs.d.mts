import type { describeLimits as DescribeLimits } from '../../src/plan/capabilities/describe-limits.js';
import type { ProviderData } from '../../src/providers/schema.js';

export function renderProviders(providers: readonly ProviderData[], describeLimits: typeof DescribeLimits): string;
