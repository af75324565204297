import { listed } from '../messages/lists.js';
import { t } from '../messages/t.js';
import type { Catalog, CustomProvider } from '../providers/catalog.js';
import { findProvider } from '../providers/find-provider.js';
import { providerSchema } from '../providers/schema.js';
import { blankProvider } from './blank-provider.js';
import { type ConfigFault, faultsOf } from './config-fault.js';
import { inheritProvider } from './inherit-provider.js';
import { asFacts, type Facts, listOfFacts, mergeFacts } from './merge-facts.js';
import type { ParsedProviderConfig } from './provider-config.js';
import { spellOut } from './spell-out.js';

/** What a statement without a source of its own is said to come from. */
export interface Statement {
  /** A URL: the configuration file. */
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A provider of the configuration with all that is known of it, or what is wrong with it by its paths in the file. */
export function expandProvider(
  id: string,
  config: ParsedProviderConfig,
  base: Catalog,
  statement: Statement,
): CustomProvider | ConfigFault[] {
  const like = config.extends === undefined ? knownId(id, base) : findProvider(config.extends, base);
  if (like !== undefined && 'unknown' in like) {
    const closest = like.closest === undefined ? t`known are ${listed(like.known)}` : t`did you mean ${like.closest}?`;
    return [{ path: ['extends'], message: t`no provider is named ${config.extends}; ${closest}` }];
  }
  if (like === undefined && config.baseURL === undefined && config.regions === undefined) {
    return [{ path: ['baseURL'], message: t`is missing: a provider that extends none needs an address` }];
  }
  if (like === undefined && config.models === undefined) {
    return [{ path: ['models'], message: t`is missing: list the models that it serves` }];
  }
  const known = like === undefined ? blankProvider(id, statement.today) : base.load(like.id);
  const isOwn = like?.id !== id;
  const start = isOwn ? inheritProvider(id, known, config) : known;
  const whole = fillEvidence(asFacts(mergeFacts(start, spellOut(config, start))), statement);
  const checked = providerSchema.safeParse(whole);
  if (checked.success) return { data: checked.data, extends: like?.id };
  return faultsOf(checked.error).map(({ path, message }) => ({ path: pathInConfig(path, whole, config), message }));
}

function knownId(id: string, base: Catalog): { readonly id: string } | undefined {
  return base.ids().includes(id) ? { id } : undefined;
}

/** Gives every fact that lacks them the source and the date of the file that states it. */
function fillEvidence(data: Facts, { source, today }: Statement): Facts {
  const missing = providerSchema.safeParse(data).error?.issues ?? [];
  const filled = structuredClone(data);
  const values: Readonly<Record<string, string>> = { source, date: today };
  for (const { code, path } of missing) {
    const name = String(path.at(-1));
    const owner = path.slice(0, -1).reduce<unknown>((part, key) => (isContainer(part) ? part[key] : undefined), filled);
    const isAbsent = code === 'invalid_type' && isContainer(owner) && owner[name] === undefined;
    if (isAbsent && Object.hasOwn(values, name)) owner[name] = values[name];
  }
  return filled;
}

function isContainer(part: unknown): part is Record<PropertyKey, unknown> {
  return typeof part === 'object' && part !== null;
}

/** Where the file says what the whole has at a path: the short form has other places for some things. */
function pathInConfig(path: ConfigFault['path'], whole: Facts, config: ParsedProviderConfig): ConfigFault['path'] {
  const [first, second, third] = path;
  if (first === 'regions' && third === 'baseURL' && config.baseURL !== undefined) return ['baseURL'];
  if (first === 'key' && typeof config.key === 'string') return ['key'];
  if (first !== 'models' || typeof second !== 'number') return path;
  const id = listOfFacts(whole.models)[second]?.id;
  const index = (config.models ?? []).findIndex((model) => (typeof model === 'string' ? model : model.id) === id);
  return index === -1 ? ['models'] : ['models', index, ...path.slice(2)];
}
