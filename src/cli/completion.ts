import { Argument, type Command, Option } from 'commander';
import { t } from '../messages/t.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { EXIT, type ExitCode } from './exit-codes.js';

export function defineCompletion(command: Command, finish: (code: ExitCode) => void): void {
  command
    .addArgument(new Argument('<shell>', t`the shell`).choices(SHELLS))
    .addArgument(new Argument('[words...]', t`what is typed so far, as the printed script passes it on`))
    .addOption(new Option('--next').hideHelp())
    .addHelpText('after', explainInstall())
    .action(async (shell: Shell, words: readonly string[], { next }: { readonly next?: true }) => {
      process.stdout.write(
        words.length === 0 && next !== true ? await scriptFor(shell) : await answer(next ? [...words, ''] : words),
      );
      finish(EXIT.done);
    });
}

async function scriptFor(shell: Shell): Promise<string> {
  const { SCRIPTS } = await import('./completion/scripts.js');
  return SCRIPTS[shell];
}

/** One candidate a line, with what it is about behind a tab. */
async function answer(words: readonly string[]): Promise<string> {
  const { completeWords } = await import('./completion/complete-words.js');
  const { createWholeProgram } = await import('./program.js');
  return completeWords(await createWholeProgram(), words)
    .map(({ text, about }) => (about === '' ? `${text}\n` : `${text}\t${about}\n`))
    .join('');
}

const explainInstall = (): string => t`
Needs a repoint on the path (npm install --global repoint). For good:
  bash        echo 'eval "$(repoint completion bash)"' >> ~/.bashrc
  zsh         echo 'eval "$(repoint completion zsh)"' >> ~/.zshrc     (behind compinit)
  fish        repoint completion fish > ~/.config/fish/completions/repoint.fish
  powershell  repoint completion powershell >> $PROFILE`;
