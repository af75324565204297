import type { MoveOptions, Scanned } from '../../../src/plan/contract.js';
import type { ImportedBinding, Usage } from '../../../src/scan/usage.js';
import { refusedArguments } from './arguments.js';
import { isWhole, localNames } from './local-names.js';
import { RANGES } from './manifest-major.js';
import { findUnits, type Import, type Request, type Unit } from './unit.js';
import { type Calls, plainCalls, writeUpgrade } from './upgrade.js';

/** The units of a scan and what it was before any was lifted: the rule writes what it told the others. */
export interface Lifted {
  readonly before: Scanned;
  readonly units: readonly Unit[];
  /** The ids of the calls that are lifted. */
  readonly calls: ReadonlySet<string>;
}

const known = new WeakMap<Scanned, Lifted>();

/** What was lifted to make a scan what it is; undefined where nobody asked for it. */
export const liftedIn = (scanned: Scanned): Lifted | undefined => known.get(scanned);

/** True for a call that the rule `upgrade-sdk` writes under its new name. */
export const isLifted = ({ id }: { readonly id: string }, scanned: Scanned): boolean =>
  known.get(scanned)?.calls.has(id) ?? false;

/** A version of a package is none that can be chosen at run time: `--dual` leaves it as it is. */
const isAsked = ({ upgradeSdk, dual }: MoveOptions): boolean => upgradeSdk && !dual;

/** The scan as it will be: calls, clients and manifests of the current SDK where nothing stands in the way of that. */
export function liftScan(scanned: Scanned): Scanned {
  if (!isAsked(scanned.options)) return scanned;
  const units = findUnits(scanned);
  const clear = units.filter((unit) => writeUpgrade(unit, plainCalls(unit), scanned).obstacles.length === 0);
  const lifted = {
    ...scanned,
    usages: clear.reduce((usages, unit) => liftUsages(usages, unit, scanned), scanned.usages),
  };
  const calls = new Set(clear.flatMap(({ requests }) => requests.map(({ id }) => id)));
  known.set(lifted, { before: scanned, units, calls });
  return lifted;
}

function liftUsages(usages: readonly Usage[], unit: Unit, scanned: Scanned): Usage[] {
  const { names } = plainCalls(unit);
  const own = new Set<Usage>([...unit.manifests, ...unit.imports, ...unit.clients, ...unit.requests, ...unit.types]);
  return usages.flatMap((usage) => {
    return own.has(usage) ? liftUsage(usage, names, unit, scanned) : [usage];
  });
}

function liftUsage(usage: Usage, names: Calls['names'], unit: Unit, scanned: Scanned): Usage[] {
  const { major } = unit;
  switch (usage.kind) {
    case 'request':
      return [
        { ...usage, ...namedParameters(usage, scanned), route: 'openai', method: names.get(usage.id) ?? usage.method },
      ];
    case 'client':
      return [{ ...usage, route: 'openai', className: 'OpenAI', sdkMajor: major }];
    case 'manifest':
      return [{ ...usage, module: 'openai', range: RANGES[major] ?? '', route: 'openai' }];
    case 'import':
      return [{ ...usage, module: 'openai', bindings: boundNow(usage, unit, scanned) }];
    default:
      // The types of version 3 are nobody else's business from now on.
      return [];
  }
}

/** What the import binds from now on, for those who look whether the class is there. */
function boundNow(usage: Import, unit: Unit, scanned: Scanned): readonly ImportedBinding[] {
  const { client } = localNames(usage.file, unit, scanned);
  return usage.bindings.flatMap((binding) => {
    if (isWhole(binding)) return [binding];
    return binding.name === 'OpenAIApi' ? [{ ...binding, name: 'OpenAI', local: client }] : [];
  });
}

/** Arguments of their own become properties of one object. */
function namedParameters(request: Request, scanned: Scanned): Pick<Request, 'parameters'> {
  const { parameters } = request;
  if (!parameters) return {};
  const refused = refusedArguments(request, scanned).map(({ property }) => property);
  const properties = parameters.properties
    .filter((property) => !refused.includes(property))
    .map((property) => (property.form === 'argument' ? { ...property, form: 'pair' as const } : property));
  return { parameters: { ...parameters, properties } };
}
