import { t } from '../messages/t.js';
import type { DataFault } from './data-fault.js';
import { isAskable } from './is-retired.js';
import type { ProviderData, ProviderModel } from './schema.js';

type Models = ReadonlyMap<string, ProviderModel>;

/** Successors that do not lead to a model which can be asked on the day of the data; each is said where it is written. */
export function findBrokenSuccessors({ models, asOf }: ProviderData): DataFault[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  return models.flatMap((model, index) => {
    const message = faultOf(model, byId, asOf);
    return message === undefined ? [] : [{ path: ['models', index, 'successor'], message }];
  });
}

function faultOf({ id, successor }: ProviderModel, byId: Models, today: string): string | undefined {
  if (successor === undefined) return undefined;
  const next = byId.get(successor);
  if (next === undefined) return t`no model is named ${successor}`;
  if (circles(id, byId)) return t`the successors of ${id} go round in a circle`;
  const goesOn = next.successor !== undefined || isAskable(next, today);
  return goesOn ? undefined : t`${successor} cannot be asked either, and nothing succeeds it`;
}

function circles(start: string, byId: Models): boolean {
  const met = new Set<string>();
  for (let id: string | undefined = start; id !== undefined; id = byId.get(id)?.successor) {
    if (met.has(id)) return true;
    met.add(id);
  }
  return false;
}
