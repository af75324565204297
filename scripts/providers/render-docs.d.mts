import type { ProviderData } from '../../src/providers/schema.js';

export function renderProviders(providers: readonly ProviderData[]): string;
