import type { MappedModel } from '../plan/model-map/contract.js';

/** Ids of one tier that become the same model for the same reasons, in the order of the first of them. */
export function groupIds(models: readonly MappedModel[]): MappedModel[][] {
  const groups = new Map<string, MappedModel[]>();
  for (const model of models) {
    const { id, gaveUp, confidence, runnerUp } = model.choice;
    const key = JSON.stringify([model.tier, id, gaveUp, confidence, runnerUp]);
    groups.set(key, [...(groups.get(key) ?? []), model]);
  }
  return [...groups.values()];
}

/** What is said of all of them alike: `why` is made of clauses, of which some name the single id. */
export function sharedClauses(models: readonly MappedModel[]): string[] {
  const [first = [], ...others] = models.map(({ choice }) => choice.why.split(/; |；/));
  const shared = first.filter((clause) => others.every((clauses) => clauses.includes(clause)));
  return shared.length > 0 ? shared : first;
}
