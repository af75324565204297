import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.js';
import { NothingToDo } from './nothing-to-do.js';
import { createProgram } from './program.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `repoint ... | head` closes the pipe early; that is no failure.
  if (error.code !== 'EPIPE') throw error;
});

try {
  await createProgram((code) => {
    process.exitCode = code;
  }).parseAsync();
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
  const { describeError } = await import('./describe-error.js');
  process.stderr.write(describeError(error, process.argv.includes('--debug')));
  return EXIT.failed;
}
