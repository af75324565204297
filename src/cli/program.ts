import { Command } from 'commander';
import { t } from '../messages/t.js';
import { toolVersion } from '../report/tool-version.js';
import { addApply } from './apply.js';
import { addCheck } from './check.js';
import { addCompare } from './compare.js';
import { addCompletion } from './completion.js';
import { addDoctor } from './doctor.js';
import { addEmulate } from './emulate.js';
import type { ExitCode } from './exit-codes.js';
import { addExplain } from './explain.js';
import { helpWords } from './help-words.js';
import { addInit } from './init.js';
import { addMigrate } from './migrate.js';
import { addModels } from './models.js';
import { addPlan } from './plan.js';
import { addProviders } from './providers.js';
import { addReview } from './review.js';
import { addScan } from './scan.js';
import { addUndo } from './undo.js';

const ADD_COMMAND = {
  migrate: addMigrate,
  check: addCheck,
  review: addReview,
  scan: addScan,
  plan: addPlan,
  apply: addApply,
  undo: addUndo,
  providers: addProviders,
  models: addModels,
  explain: addExplain,
  compare: addCompare,
  doctor: addDoctor,
  emulate: addEmulate,
  init: addInit,
  completion: addCompletion,
};

export const COMMANDS: readonly string[] = Object.keys(ADD_COMMAND);

/** The command line. Commander's own complaints are thrown, not printed; `finish` takes a command's exit code. */
export function createProgram(finish: (code: ExitCode) => void): Command {
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
  for (const add of Object.values(ADD_COMMAND)) add(program, finish);
  return program;
}

const examples = (): string => t`
Examples:
  repoint --to zhipu            show what would change, write nothing
  repoint --to zhipu --write    change it
  repoint review --to zhipu     go through the changes one by one
  repoint check --to zhipu      fail in CI while OpenAI is still in use
  repoint migrate --help        all options of a command`;
