import type { Command } from 'commander';
import { errors } from '../messages/errors/index.js';
import { sentences } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { addCommonOptions, type CommonFlags } from './options.js';
import { createOutput } from './output.js';
import { openWorkingFolder } from './working-folder.js';

type UndoFlags = CommonFlags & { readonly force?: true };

export function defineUndo(command: Command, finish: (code: ExitCode) => void): void {
  command.argument('[dir]', t`the folder to work in`).option('--force', t`also where files were edited since`);
  addCommonOptions(command).action(async (directory: string | undefined, flags: UndoFlags) => {
    finish(await undoRun(directory, flags));
  });
}

async function undoRun(directory: string | undefined, flags: UndoFlags): Promise<ExitCode> {
  const { root } = await openWorkingFolder(directory, flags.cwd);
  const output = createOutput(flags);
  const { undo } = await import('../index.js');
  const result = await undo(root, { force: flags.force === true });
  if (result === undefined) throw errors.nothingToUndo();
  output.talk(sentences.undone(result.files.length));
  for (const path of result.files) output.talk(`  ${path}`);
  return EXIT.done;
}
