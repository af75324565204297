import { BUILT_IN, type Catalog } from './catalog.js';
import type { ProviderData, Region } from './schema.js';

export type RetiredBase = Region['retired'][number];

/** The id of the provider that answers, or answered, at a URL with or without its scheme; `null` for anybody else's. */
export function providerOfHost(url: string, catalog: Catalog = BUILT_IN): string | null {
  const isOf = (provider: ProviderData): boolean =>
    [...livingBases(provider), ...retiredBases(provider).map((base) => base.url)].some((base) => isUnder(url, base));
  return catalog.ids().find((id) => isOf(catalog.load(id))) ?? null;
}

/** The base URLs at which a provider answers, in all regions. `*` stands for one label of the host, such as a workspace's id. */
export function livingBases({ regions }: ProviderData): string[] {
  return Object.values(regions).flatMap(({ baseURL, alsoKnownAs }) => [baseURL, ...alsoKnownAs]);
}

export function retiredBases({ regions }: ProviderData): RetiredBase[] {
  return Object.values(regions).flatMap(({ retired }) => retired);
}

/** True when a URL, with or without its scheme, is the base or lies below it. */
export function isUnder(url: string, base: string): boolean {
  const address = toAddress(url);
  const bare = base.replace(/^https?:\/\//, '').replace(/\/+$/, '');
  const pattern = bare.split('*').map(escapeForRegExp).join('[^./]+');
  return address !== undefined && new RegExp(`^${pattern}(/|$)`).test(address);
}

/** Host and path without the trailing slash, e.g. `api.z.ai/api/paas/v4`. */
function toAddress(url: string): string | undefined {
  const text = url.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return undefined;
  const { host, pathname } = new URL(withScheme);
  return `${host}${pathname}`.replace(/\/+$/, '');
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
