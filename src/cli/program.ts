import { Command } from 'commander';
import { t } from '../messages/t.js';
import { toolVersion } from '../report/tool-version.js';
import { COMMAND_NAMES, COMMANDS } from './commands.js';
import type { ExitCode } from './exit-codes.js';
import { helpWords } from './help-words.js';

type Finish = (code: ExitCode) => void;

/**
 * The command line. Commander's own complaints are thrown, not printed; `finish` takes a command's exit code. A command
 * is read when it is called for.
 */
export function createProgram(finish: Finish): Command {
  return listCommands().hook('preSubcommand', (_, command) => define(command, finish));
}

/** The same with every command read already: for who asks what commands and options there are. */
export async function createWholeProgram(finish: Finish = () => {}): Promise<Command> {
  const program = listCommands();
  await Promise.all(program.commands.map((command) => define(command, finish)));
  return program;
}

/** `help check` as `check --help`: commander would show the help of a command that is not read yet. */
export function spellOutHelp(words: readonly string[]): string[] {
  const [first, name = ''] = words;
  return first === 'help' && COMMAND_NAMES.includes(name) ? [name, '--help'] : [...words];
}

async function define(command: Command, finish: Finish): Promise<void> {
  const load = COMMANDS[command.name()]?.load;
  (await load?.())?.(command, finish);
}

/** The commands by name and purpose alone: all that the help needs. */
function listCommands(): Command {
  const program = new Command('repoint')
    .description(t`Move a JavaScript or TypeScript codebase off OpenAI and onto a Chinese LLM provider.`)
    .usage('[dir] --to <provider> [options]')
    .version(toolVersion(), '-V, --version', t`output the version number`)
    .helpOption('-h, --help', t`display help for command`)
    .helpCommand('help [command]', t`display help for command`)
    .configureHelp(helpWords())
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .addHelpText('after', examples());
  for (const [name, { usage, about }] of Object.entries(COMMANDS)) {
    program
      .command(name, { isDefault: name === 'migrate' })
      .usage(usage)
      .description(about());
  }
  return program;
}

const examples = (): string => t`
Examples:
  repoint --to zhipu            show what would change, write nothing
  repoint --to zhipu --write    change it
  repoint review --to zhipu     go through the changes one by one
  repoint check --to zhipu      fail in CI while OpenAI is still in use
  repoint migrate --help        all options of a command`;
