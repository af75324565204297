import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describeSystemFault } from '../messages/describe-system-fault.js';
import { errors } from '../messages/errors/index.js';
import { initSentences } from '../messages/init-sentences.js';
import { t } from '../messages/t.js';
import type { ProviderData } from '../providers/schema.js';
import { describePreview } from './command-line.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { addCommonOptions, type CommonFlags } from './options.js';
import { createOutput } from './output.js';
import { isInteractive } from './surroundings.js';
import { openWorkingFolder } from './working-folder.js';

type InitFlags = CommonFlags & {
  readonly to?: string;
  readonly region?: string;
  readonly yes?: true;
  readonly force?: true;
  readonly interactive: boolean;
};

const FILE = 'repoint.config.json';
/** Where npm and its like put the schema of an installed repoint. */
const SCHEMA = 'node_modules/repoint/schemas/config.schema.json';

export function defineInit(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('[dir]', t`the folder to write it to`)
    .option('--to <provider>', t`where to move to; asked for in a terminal`)
    .option('--region <region>', t`the provider's region; asked for in a terminal`)
    .option('--yes', t`ask nothing`)
    .option('--force', t`write it anew where there is one`)
    .option('--no-interactive', t`never ask`);
  addCommonOptions(command).action(async (directory: string | undefined, flags: InitFlags) => {
    finish(await init(directory, flags));
  });
}

async function init(directory: string | undefined, flags: InitFlags): Promise<ExitCode> {
  const { root } = await openWorkingFolder(directory, flags.cwd);
  await refuseExisting(root, flags.force === true);
  const chosen = await choose(flags);
  if (chosen === 'interrupted') return EXIT.interrupted;
  const { starterConfig } = await import('../config/starter-config.js');
  const schema = existsSync(join(root, SCHEMA)) ? `./${SCHEMA}` : undefined;
  const text = starterConfig({ ...chosen, packages: await findPackageFolders(root), schema });
  write(join(root, FILE), text);
  const output = createOutput(flags);
  output.talk(initSentences.written(FILE));
  output.talk(initSentences.next(describePreview(directory, flags.cwd)));
  return EXIT.done;
}

async function refuseExisting(root: string, force: boolean): Promise<void> {
  const { CONFIG_ENDINGS } = await import('../config/find-config.js');
  const found = CONFIG_ENDINGS.map((ending) => `repoint.config${ending}`).filter((name) =>
    existsSync(join(root, name)),
  );
  const other = found.find((name) => name !== FILE);
  if (other !== undefined) throw errors.otherConfigExists(other);
  if (found.length > 0 && !force) throw errors.configExists(FILE);
}

interface Chosen {
  readonly provider: ProviderData;
  readonly region: string;
}

/** What was typed, and what a person says of the rest. Throws RepointError for names that are not known, and where nobody can be asked. */
async function choose({ to, region, yes, interactive }: InitFlags): Promise<Chosen | 'interrupted'> {
  const { createLookup } = await import('../look-up.js');
  const { catalog, providerNamed, targetIn } = createLookup();
  const canAsk = yes !== true && isInteractive({ interactive });
  if (to === undefined && !canAsk) throw errors.missingProvider(catalog.ids());
  const { askProvider, askRegion } = await import('./ask-destination.js');
  const name = to ?? (await askProvider(catalog.ids().map(catalog.load)));
  if (name === undefined) return 'interrupted';
  const provider = providerNamed(name);
  const isAsked = canAsk && region === undefined && Object.keys(provider.regions).length > 1;
  const wanted = isAsked ? await askRegion(provider) : targetIn(provider, region).region;
  return wanted === undefined ? 'interrupted' : { provider, region: wanted };
}

/** The folders below with a package.json of their own. */
async function findPackageFolders(root: string): Promise<string[]> {
  const { discover } = await import('../discover/discover.js');
  const { folderOf } = await import('../discover/packages.js');
  return discover(root, {}, [])
    .manifests.map(folderOf)
    .filter((folder) => folder !== '');
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw errors.cannotWriteFile(path, describeSystemFault(error));
  }
}
