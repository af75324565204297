import type { ProviderData } from '../../src/providers/schema.js';

export function whyNothing(rule: string, provider: ProviderData): string | undefined;
