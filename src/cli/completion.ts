import { Argument, type Command, Option } from 'commander';
import { t } from '../messages/t.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { EXIT, type ExitCode } from './exit-codes.js';

export function addCompletion(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('completion')
    .description(t`print what makes a shell complete repoint with Tab`)
    .addArgument(new Argument('<shell>', t`the shell`).choices(SHELLS))
    .addArgument(new Argument('[words...]', t`what is typed so far, as the printed script passes it on`))
    .addOption(new Option('--next').hideHelp())
    .usage('<shell>')
    .addHelpText('after', explainInstall())
    .action(async (shell: Shell, words: readonly string[], { next }: { readonly next?: true }) => {
      process.stdout.write(
        words.length === 0 && next !== true
          ? await scriptFor(shell)
          : await answer(program, next ? [...words, ''] : words),
      );
      finish(EXIT.done);
    });
}

async function scriptFor(shell: Shell): Promise<string> {
  const { SCRIPTS } = await import('./completion/scripts.js');
  return SCRIPTS[shell];
}

/** One candidate a line, with what it is about behind a tab. */
async function answer(program: Command, words: readonly string[]): Promise<string> {
  const { completeWords } = await import('./completion/complete-words.js');
  return completeWords(program, words)
    .map(({ text, about }) => (about === '' ? `${text}\n` : `${text}\t${about}\n`))
    .join('');
}

const explainInstall = (): string => t`
Needs a repoint on the path (npm install --global repoint). For good:
  bash        echo 'eval "$(repoint completion bash)"' >> ~/.bashrc
  zsh         echo 'eval "$(repoint completion zsh)"' >> ~/.zshrc     (behind compinit)
  fish        repoint completion fish > ~/.config/fish/completions/repoint.fish
  powershell  repoint completion powershell >> $PROFILE`;
