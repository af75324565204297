import type { Change, Plan } from '../plan/contract.js';
import { type EnvName, samePlace } from '../plan/values.js';
import type { Usage } from '../scan/usage.js';
import type { Variable } from './contract.js';

/**
 * The variables that the changes make clients take their base URL from though no file gives them one: unset, a client
 * asks OpenAI, with the new key.
 */
export function findAddresses(changes: readonly Change[], plan: Plan): Variable[] {
  const reads = plan.usages.flatMap(soleSource).filter(({ name }) => !isGiven(name, plan.usages));
  const names = reads.flatMap((read) => newName(read, changes) ?? []);
  return [...new Set(names)].sort().map((name) => ({ name, ...addressFor(name, plan), empty: [], stored: [] }));
}

/** A base URL that comes from nowhere but one variable. */
function soleSource(usage: Usage): EnvName[] {
  if (usage.kind !== 'client') return [];
  const [leaf, ...others] = usage.baseURL?.leaves ?? [];
  return leaf?.kind === 'env' && others.length === 0 ? [leaf] : [];
}

function isGiven(name: string, usages: readonly Usage[]): boolean {
  return usages.some(
    (usage) =>
      (usage.kind === 'env-entry' || (usage.kind === 'config' && usage.role === 'env-value')) &&
      usage.name === name &&
      usage.value !== 'empty',
  );
}

function newName({ place }: EnvName, changes: readonly Change[]): string | undefined {
  const edits = changes.flatMap((change) => change.edits);
  const edit = edits.find(({ file, start, end }) => samePlace(place, { file, span: [start, end] }));
  return edit && /^(['"`]?)(\w+)\1$/.exec(edit.text)?.[2];
}

/** Known where the whole plan has one target and the name is one of its own. */
function addressFor(name: string, { target, packages = [] }: Plan): Pick<Variable, 'value'> {
  const vendor = target.keyEnv.split('_', 1)[0];
  return packages.length === 0 && name.startsWith(`${vendor}_`) ? { value: target.baseURL } : {};
}
