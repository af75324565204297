export type Facts = { readonly [name: string]: unknown };

/** What every fact carries: a statement that stands in for one is the configuration's, and not of the old one's page. */
const EVIDENCE = ['source', 'date', 'evidence', 'note'] as const;

export function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No facts, for anything else than an object. */
export const asFacts = (value: unknown): Facts => (isFacts(value) ? value : {});

export const listOfFacts = (value: unknown): readonly Facts[] => (Array.isArray(value) ? value.filter(isFacts) : []);

/**
 * What is known, with what is said. Objects are merged name by name, lists of things with an id by their ids, and anything
 * else is replaced. What is said of how a parameter is taken (`support`) replaces the whole fact: its other fields depend on it.
 */
export function mergeFacts(known: unknown, said: unknown): unknown {
  if (said === undefined) return known;
  if (Array.isArray(known) && Array.isArray(said)) return mergeLists(known, said);
  if (!isFacts(known) || !isFacts(said) || 'support' in said) return said;
  const saysMore = Object.keys(said).some((name) => name !== 'id');
  const kept = 'source' in known && saysMore ? withoutEvidence(known) : known;
  const names = new Set([...Object.keys(kept), ...Object.keys(said)]);
  return Object.fromEntries([...names].map((name) => [name, mergeFacts(kept[name], said[name])]));
}

function mergeLists(known: readonly unknown[], said: readonly unknown[]): unknown[] {
  if (![...known, ...said].every(hasId)) return [...said];
  const ids = new Map(known.map((item, index) => [idOf(item), index]));
  const merged = [...known];
  for (const item of said) {
    const index = ids.get(idOf(item));
    if (index === undefined) merged.push(item);
    else merged[index] = mergeFacts(merged[index], item);
  }
  return merged;
}

const idOf = (item: unknown): unknown => (isFacts(item) ? item.id : undefined);

const hasId = (item: unknown): boolean => typeof idOf(item) === 'string';

function withoutEvidence(known: Facts): Facts {
  return Object.fromEntries(Object.entries(known).filter(([name]) => !EVIDENCE.some((each) => each === name)));
}
