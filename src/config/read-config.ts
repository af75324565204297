import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errors } from '../messages/errors/index.js';
import { labelled } from '../messages/lists.js';
import type { RepointError } from '../messages/repoint-error.js';
import { nameOfPlace, type SourcePlace } from '../messages/source-place.js';
import { t } from '../messages/t.js';
import { BUILT_IN, type Catalog, extendCatalog } from '../providers/catalog.js';
import type { PlaceOf } from '../read-json.js';
import { type ConfigFault, faultsOf, nameOfPath } from './config-fault.js';
import { type Config, configSchema } from './config-schema.js';
import { expandProvider } from './expand-provider.js';
import { CONFIG_ENDINGS } from './find-config.js';
import { parseConfigText } from './parse-config-text.js';

/** A configuration and the providers that there are with it. */
export interface ReadConfig {
  readonly config: Config;
  readonly catalog: Catalog;
}

/** How people know a file, and the day that statements without a date are of, `YYYY-MM-DD`. */
export interface Naming {
  readonly shownAs: string;
  readonly today: string;
}

/** Reads a configuration file; `.js` and its like are run. Throws RepointError with a line for each thing that is wrong. */
export async function readConfig(file: string, naming: Naming): Promise<ReadConfig> {
  if (extname(file) === '.json') {
    const { value, placeOf } = parseConfigText(readFileSync(file, 'utf8'), naming.shownAs);
    return checkConfig(value, naming, placeOf);
  }
  return checkConfig(await loadModule(file, naming.shownAs), naming);
}

/** Checks what a configuration file holds. `placeOf` finds where a path is written, where the file is text. */
export function checkConfig(value: unknown, { shownAs, today }: Naming, placeOf?: PlaceOf): ReadConfig {
  const refuse = (faults: readonly ConfigFault[]) =>
    errors.badConfig(
      shownAs,
      faults.map((fault) => describeFault(fault, shownAs, placeOf?.(fault.path))),
      placeOf ? faults.map(({ path }) => placeOf(path)) : [],
    );
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) throw refuse(faultsOf(parsed.error));
  const statement = { source: `file:${shownAs}`, today };
  const expanded = Object.entries(parsed.data.providers ?? {}).map(([id, provider]) => ({
    id,
    result: expandProvider(id, provider, BUILT_IN, statement),
  }));
  const faults = expanded.flatMap(({ id, result }) =>
    'data' in result ? [] : result.map(({ path, message }) => ({ path: ['providers', id, ...path], message })),
  );
  if (faults.length > 0) throw refuse(faults);
  const customs = expanded.flatMap(({ result }) => ('data' in result ? [result] : []));
  return { config: value as Config, catalog: extendCatalog(BUILT_IN, customs) };
}

/** `repoint.config.json:3:14: providers.acme.baseURL: must be a URL`. */
function describeFault({ path, message }: ConfigFault, shownAs: string, place: SourcePlace | undefined): string {
  const where = place ? nameOfPlace(place) : shownAs;
  const told = path.length > 0 ? labelled(nameOfPath(path), message) : message;
  return labelled(where, told);
}

async function loadModule(file: string, shownAs: string): Promise<unknown> {
  if (!CONFIG_ENDINGS.some((ending) => ending === extname(file))) {
    throw errors.unknownConfigFormat(shownAs, CONFIG_ENDINGS);
  }
  const loaded: unknown = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw explainFailure(error, shownAs);
  });
  const hasDefault = typeof loaded === 'object' && loaded !== null && 'default' in loaded;
  if (!hasDefault) throw errors.brokenConfig(shownAs, t`It has no default export.`);
  return loaded.default;
}

function explainFailure(error: unknown, shownAs: string): RepointError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION') return errors.noTypeScriptConfig(shownAs, process.versions.node);
  return errors.brokenConfig(shownAs, error instanceof Error ? error.message : String(error));
}
