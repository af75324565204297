import type { Command } from 'commander';
import { t } from '../messages/t.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { findProviderData, loadCatalog } from './find-provider-data.js';
import { addCommonOptions, addConfigOption, type CommonFlags, type ConfigFlags } from './options.js';
import { createOutput } from './output.js';

type ProvidersFlags = CommonFlags & ConfigFlags & { readonly json?: true };

export function defineProviders(command: Command, finish: (code: ExitCode) => void): void {
  command.argument('[id]', t`a provider: its id or another name of it`).option('--json', t`print the facts as JSON`);
  addConfigOption(command);
  addCommonOptions(command).action(async (id: string | undefined, flags: ProvidersFlags) => {
    finish(await showProviders(id, flags));
  });
}

async function showProviders(id: string | undefined, flags: ProvidersFlags): Promise<ExitCode> {
  const { data, color, width } = createOutput(flags);
  const catalog = await loadCatalog(flags);
  if (id === undefined) {
    const { renderProviderList } = await import('../report/provider-page/list.js');
    const providers = catalog.ids().map(catalog.load);
    data(flags.json ? `${JSON.stringify(providers, null, 2)}\n` : renderProviderList(providers, color));
    return EXIT.done;
  }
  const { renderProviderPage } = await import('../report/provider-page/index.js');
  const provider = await findProviderData(id, catalog);
  data(flags.json ? `${JSON.stringify(provider, null, 2)}\n` : renderProviderPage({ provider, color, width }));
  return EXIT.done;
}
