/** A share of a chart; `kind` gives its colour. */
export interface Part<K extends string = string> {
  readonly kind: K;
  readonly name: string;
  readonly number: number;
}

/** How many there are of each kind, in the order of `names`; those that do not occur are left out. */
export function countParts<K extends string>(kinds: readonly K[], names: Readonly<Record<K, string>>): Part<K>[] {
  const known = Object.keys(names) as K[];
  return known
    .map((kind) => ({ kind, name: names[kind], number: kinds.filter((each) => each === kind).length }))
    .filter(({ number }) => number > 0);
}
