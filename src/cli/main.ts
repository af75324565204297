import { CommanderError } from 'commander';
import { setLanguage } from '../messages/language.js';
import { chooseLanguage } from './choose-language.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { NothingToDo } from './nothing-to-do.js';
import { createProgram, spellOutHelp } from './program.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `repoint ... | head` closes the pipe early; that is no failure.
  if (error.code !== 'EPIPE') throw error;
});

const words = process.argv.slice(2);
try {
  // First that of the environment: a `--lang` that is refused is refused in it.
  setLanguage(chooseLanguage([], process.env, process.platform));
  setLanguage(chooseLanguage(words, process.env, process.platform));
  await createProgram((code) => {
    process.exitCode = code;
  }).parseAsync(spellOutHelp(words), { from: 'user' });
} catch (error) {
  process.exitCode = await explain(error);
}

/** Prints what was thrown as a person can use it; the stack only with `--debug`. */
async function explain(error: unknown): Promise<ExitCode> {
  // Thrown for --help and --version as well, which have printed by then.
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  if (error instanceof NothingToDo) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.done;
  }
  const { describeError, readError } = await import('./describe-error.js');
  const { createOutput, wantsColor } = await import('./output.js');
  const canvas = { color: wantsColor(process.stderr), width: createOutput({}).width };
  process.stderr.write(describeError(error, process.argv.includes('--debug'), canvas));
  return readError(error).exit;
}
