import { once } from 'node:events';
import type { Command } from 'commander';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { findProviderData, loadCatalog } from './find-provider-data.js';
import { addCommonOptions, addConfigOption, type CommonFlags, type ConfigFlags } from './options.js';
import { createOutput } from './output.js';

type EmulateFlags = CommonFlags & ConfigFlags & { readonly port: number; readonly region?: string };

export function defineEmulate(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('<provider>', t`a provider, or openai`)
    .option('--port <number>', t`the port; 0 for any free one`, toPort, 0)
    .option('--region <region>', t`the provider's region`);
  addConfigOption(command);
  addCommonOptions(command).action(async (provider: string, flags: EmulateFlags) => {
    finish(await emulate(provider, flags));
  });
}

/** Serves until it is stopped. */
async function emulate(name: string, flags: EmulateFlags): Promise<ExitCode> {
  const { port, region, quiet } = flags;
  const provider = name === 'openai' ? name : await findProviderData(name, await loadCatalog(flags));
  if (provider !== 'openai' && region !== undefined && !Object.hasOwn(provider.regions, region)) {
    throw errors.unknownRegion(provider.id, region, Object.keys(provider.regions));
  }
  const output = createOutput(quiet === undefined ? {} : { quiet });
  const { startEmulator } = await import('../emulate/server.js');
  const emulator = await startEmulator(provider, { port, ...(region === undefined ? {} : { region }) }).catch(
    (error: unknown) => {
      throw isPortTaken(error) ? errors.portTaken(port) : error;
    },
  );
  // Before anybody knows the address: who reads it may stop us at once.
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  output.data(`${emulator.url}\n`);
  output.talk(t`key: ${emulator.key}\nCtrl-C stops it.`);
  await stopped;
  await emulator.close();
  return EXIT.done;
}

function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw errors.badPort(text);
  return port;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
