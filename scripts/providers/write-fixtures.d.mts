import type { apply, plan } from '../../src/index.js';
import type { ProviderData } from '../../src/providers/schema.js';

export function modulesOf(provider: ProviderData, region: string): Readonly<Record<string, string>>;
export function requestFor(
  provider: ProviderData,
  region: string,
): { readonly to: string; readonly region?: string; readonly models?: Readonly<Record<string, string>> };
export function writeFixtures(
  provider: ProviderData,
  region: string,
  tools: { readonly plan: typeof plan; readonly apply: typeof apply },
  anew?: boolean,
): Promise<void>;
