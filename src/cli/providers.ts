import type { Command } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.js';
import { findProviderData } from './find-provider-data.js';
import { addCommonOptions, type CommonFlags } from './options.js';
import { createOutput } from './output.js';

type ProvidersFlags = CommonFlags & { readonly json?: true };

export function addProviders(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('providers')
    .description('list the providers, or show what is known of one')
    .argument('[id]', 'a provider: its id or another name of it')
    .option('--json', 'print the facts as JSON');
  addCommonOptions(command).action(async (id: string | undefined, flags: ProvidersFlags) => {
    finish(await showProviders(id, flags));
  });
}

async function showProviders(id: string | undefined, flags: ProvidersFlags): Promise<ExitCode> {
  const { data, color, width } = createOutput(flags);
  const { loadProvider, providerIds } = await import('../providers/load-provider.js');
  const { renderProviderList, renderProviderPage } = await import('../report/provider-page.js');
  if (id === undefined) {
    const providers = providerIds().map(loadProvider);
    data(flags.json ? `${JSON.stringify(providers, null, 2)}\n` : renderProviderList(providers, color));
    return EXIT.done;
  }
  const provider = await findProviderData(id);
  data(flags.json ? `${JSON.stringify(provider, null, 2)}\n` : renderProviderPage({ provider, color, width }));
  return EXIT.done;
}
