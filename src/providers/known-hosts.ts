import { loadProvider, providerIds } from './load-provider.js';

/** The id of the provider that answers at a URL, with or without its scheme; `null` for anybody else's. */
export function providerOfHost(url: string): string | null {
  const address = toAddress(url);
  if (address === undefined) return null;
  return providerIds().find((id) => basesOf(id).some((base) => isUnder(address, base))) ?? null;
}

function basesOf(id: string): string[] {
  return Object.values(loadProvider(id).regions).flatMap(({ baseURL, alsoKnownAs }) => [baseURL, ...alsoKnownAs]);
}

/** Host and path without the trailing slash, e.g. `api.z.ai/api/paas/v4`. */
function toAddress(url: string): string | undefined {
  const text = url.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return undefined;
  const { host, pathname } = new URL(withScheme);
  return `${host}${pathname}`.replace(/\/+$/, '');
}

/** `*` in a base stands for one label of the host, such as a workspace's id. */
function isUnder(address: string, base: string): boolean {
  const bare = base.replace(/^https:\/\//, '').replace(/\/+$/, '');
  const pattern = bare.split('*').map(escapeForRegExp).join('[^./]+');
  return new RegExp(`^${pattern}(/|$)`).test(address);
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
