import type { Command } from 'commander';
import { sentences } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import { codeOfProblems, type ExitCode } from './exit-codes.js';
import { loadSettings } from './load-settings.js';
import { type PlanFlags, planOptions, warnOfProblems } from './make-plan.js';
import { addCommonOptions, addSelectionOptions, addTargetOptions } from './options.js';
import { createOutput } from './output.js';
import { openWorkingFolder } from './working-folder.js';

type ModelsFlags = PlanFlags & { readonly json?: true };

export function defineModels(command: Command, finish: (code: ExitCode) => void): void {
  command.argument('[dir]', t`the folder whose models come first`).option('--json', t`print the map as JSON`);
  addTargetOptions(command);
  addSelectionOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: ModelsFlags) => {
    finish(await showModels(directory, flags));
  });
}

async function showModels(directory: string | undefined, flags: ModelsFlags): Promise<ExitCode> {
  const folder = await openWorkingFolder(directory, flags.cwd);
  const options = planOptions(await loadSettings(folder, flags));
  const output = createOutput(flags);
  const api = await import('../index.js');
  const mapped = output.during(sentences.looking, () => api.models(folder.root, options));
  const { renderModelsPage } = await import('../report/models-page.js');
  const { color, width } = output;
  output.data(flags.json ? `${JSON.stringify(mapped.map, null, 2)}\n` : renderModelsPage({ ...mapped, color, width }));
  warnOfProblems(mapped, output);
  return codeOfProblems(mapped);
}
