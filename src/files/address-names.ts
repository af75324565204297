import type { Usage } from '../scan/usage.js';

/** The variables that hold a client's base URL, whatever their names: their lines in env files say whom the client speaks to. */
export function addressNames(usages: readonly Usage[]): Set<string> {
  const leaves = usages.flatMap((usage) => (usage.kind === 'client' ? (usage.baseURL?.leaves ?? []) : []));
  return new Set(
    leaves.flatMap((leaf) => {
      if (leaf.kind === 'env') return [leaf.name];
      const first = leaf.kind === 'text' ? leaf.pieces[0] : undefined;
      return first?.kind === 'hole' && first.env ? [first.env.name] : [];
    }),
  );
}
