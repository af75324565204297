import type { Command } from 'commander';
import { t } from '../messages/t.js';
import type { ExitCode } from './exit-codes.js';

/** Gives a command its arguments, its options and what it does; `finish` takes the exit code of the run. */
export type DefineCommand = (command: Command, finish: (code: ExitCode) => void) => void;

interface CommandEntry {
  /** What stands behind the command's name, as the list of commands shows it. */
  readonly usage: string;
  readonly about: () => string;
  /** The command's own module: read when the command is called for, so that `repoint --help` reads none. */
  readonly load: () => Promise<DefineCommand>;
}

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  migrate: {
    usage: '[options] [dir]',
    about: () => t`show what would change; with --write change it`,
    load: async () => (await import('./migrate.js')).defineMigrate,
  },
  check: {
    usage: '[options] [dir]',
    about: () => t`exit with 1 while work remains; writes nothing, for CI`,
    load: async () => (await import('./check.js')).defineCheck,
  },
  review: {
    usage: '[options] [dir]',
    about: () => t`go through the changes one by one, in the terminal`,
    load: async () => (await import('./review.js')).defineReview,
  },
  scan: {
    usage: '[options] [dir]',
    about: () => t`list where the code depends on OpenAI`,
    load: async () => (await import('./scan.js')).defineScan,
  },
  plan: {
    usage: '[options] [dir]',
    about: () => t`make a plan file to look at, keep and apply later`,
    load: async () => (await import('./plan.js')).definePlan,
  },
  apply: {
    usage: '[options] <plan> [dir]',
    about: () => t`apply a plan file; fails if a file has changed since`,
    load: async () => (await import('./apply.js')).defineApply,
  },
  undo: {
    usage: '[options] [dir]',
    about: () => t`put back what the last --write changed, byte for byte`,
    load: async () => (await import('./undo.js')).defineUndo,
  },
  providers: {
    usage: '[options] [id]',
    about: () => t`list the providers, or show what is known of one`,
    load: async () => (await import('./providers.js')).defineProviders,
  },
  models: {
    usage: '[options] [dir]',
    about: () => t`show what each model of OpenAI becomes, those that the folder uses first`,
    load: async () => (await import('./models.js')).defineModels,
  },
  explain: {
    usage: '[options] <term> [dir]',
    about: () =>
      t`say what a rule, parameter, quirk, model or error means, or what happens at a place of your code, with sources`,
    load: async () => (await import('./explain.js')).defineExplain,
  },
  compare: {
    usage: '[options] [dir]',
    about: () => t`set all providers side by side: the work of a move, what it loses, what it costs`,
    load: async () => (await import('./compare.js')).defineCompare,
  },
  doctor: {
    usage: '[options] [dir]',
    about: () => t`with a key in the environment: does the provider answer, and do code and env files agree`,
    load: async () => (await import('./doctor.js')).defineDoctor,
  },
  emulate: {
    usage: '[options] <provider>',
    about: () => t`serve a strict imitation of a provider on this machine, to test against`,
    load: async () => (await import('./emulate.js')).defineEmulate,
  },
  init: {
    usage: '[options] [dir]',
    about: () => t`write a commented repoint.config.json`,
    load: async () => (await import('./init.js')).defineInit,
  },
  completion: {
    usage: '[options] <shell>',
    about: () => t`print what makes a shell complete repoint with Tab`,
    load: async () => (await import('./completion.js')).defineCompletion,
  },
};

export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);
