import type { Catalog } from '../providers/catalog.js';
import { idsServedElsewhere, isEnding, isOrdinaryWord } from '../providers/ended-ids.js';
import { isUnder, livingBases, providerOfHost, retiredBases } from '../providers/known-hosts.js';
import type { ProviderData } from '../providers/schema.js';
import type { Sought } from '../scan/sought.js';

/** What a scan looks for where code is to leave a provider's retired models: its ids, and its addresses that are shut. */
export function soughtOf(provider: ProviderData, catalog: Catalog, today: string): Sought {
  const ids = provider.models.map(({ id }) => id);
  const elsewhere = idsServedElsewhere(provider, catalog, today);
  const ending = provider.models
    .filter((model) => isEnding(model, provider, today) && !elsewhere.has(model.id))
    .map(({ id }) => id);
  const shut = retiredBases(provider).map(({ url }) => url);
  const alike = retiredBases(provider).filter(({ shape }) => shape !== 'own');
  const asked = [...livingBases(provider), ...alike.map(({ url }) => url)];
  return {
    needles: [...new Set([...ending.map(stemOf), ...shut.map(hostPart)])],
    // The living ones too: in a list they are the neighbours of the others.
    models: new Set(ids.filter((id) => !isOrdinaryWord(id))),
    words: new Set(ids.filter(isOrdinaryWord)),
    isAddress: (text) => shut.some((base) => isUnder(text, base)),
    takesRequests: (url) => asked.some((base) => isUnder(url, base)),
  };
}

/** The addresses of all providers of a run, living and shut. */
export function anyAddress(catalog: Catalog): Sought {
  const providers = catalog.ids().map((id) => catalog.load(id));
  const bases = providers.flatMap((each) => [...livingBases(each), ...retiredBases(each).map(({ url }) => url)]);
  const needles = [...new Set(bases.map(hostPart))];
  return {
    needles,
    models: new Set(),
    words: new Set(),
    isAddress: (text) => needles.some((needle) => text.includes(needle)) && providerOfHost(text, catalog) !== null,
    takesRequests: () => false,
  };
}

/** What a family of ids begins with: one search finds them all. */
function stemOf(id: string): string {
  const stem = /^[A-Za-z]{3,}[-_/]/.exec(id)?.[0];
  return stem ?? id;
}

/** The longest part of a base URL's host that is written out. */
function hostPart(url: string): string {
  const [host = ''] = url.replace(/^https?:\/\//, '').split('/');
  return host.split('*').reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
