import { type Command, Option } from 'commander';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import { addChoiceOptions } from './choice.js';
import { describeCommand } from './command-line.js';
import { codeOfProblems, codeOfWork, EXIT, type ExitCode, worstCode } from './exit-codes.js';
import { makePlan, type PlanFlags, warnOfProblems } from './make-plan.js';
import { addCommonOptions, addSelectionOptions, addTargetOptions, type WriteFlags } from './options.js';
import { isInteractive } from './surroundings.js';

export type ReviewFlags = PlanFlags &
  Omit<WriteFlags, 'tier'> & { readonly all?: true; readonly restart?: true; readonly json?: true };

export function defineReview(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('[dir]', t`the folder to work in`)
    .option('--all', t`ask about each automatic change too`)
    .option('--restart', t`forget the answers of an earlier review`)
    .option('--yes', t`at the end, write what was accepted without asking`)
    .option('--allow-dirty', t`write to files with uncommitted changes too`)
    .addOption(new Option('--no-interactive').hideHelp())
    .addOption(new Option('--json').hideHelp());
  addTargetOptions(command);
  addSelectionOptions(command);
  addChoiceOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: ReviewFlags) => {
    finish(await review(directory, flags));
  });
}

/** Plans, asks about each change, and writes what was accepted. Throws RepointError where nobody can be asked. */
export async function review(directory: string | undefined, flags: ReviewFlags): Promise<ExitCode> {
  refuseWithoutPerson(directory, flags);
  const run = await makePlan(directory, flags);
  const { plan, output, folder } = run;
  const { sentences } = await import('../review/sentences.js');
  warnOfProblems(plan, output);
  if (plan.changes.length === 0) {
    output.talk(sentences.nothingToReview(plan.target.provider));
    return codeOfProblems(plan);
  }
  const { openSessionFile } = await import('../review/session-file.js');
  const { askReview } = await import('./ask-review.js');
  const session = await openSessionFile(folder.root, plan.target);
  if (flags.restart === true) await session.remove();
  const ended = await askReview(run, flags, session);
  if (ended.how === 'write') {
    const { writeReviewed } = await import('./write-reviewed.js');
    return writeReviewed({ state: ended.state, run, directory, flags, session });
  }
  const again = describeCommand(directory, flags, plan.target.provider, 'review');
  output.talk(ended.how === 'leave' ? sentences.done.kept(again) : sentences.done.interrupted(again));
  if (ended.how === 'interrupted') return EXIT.interrupted;
  const open = ended.state.work.plan.changes.length;
  return worstCode(codeOfProblems(plan), codeOfWork({ auto: 0, review: open, manual: 0 }, 'review'));
}

function refuseWithoutPerson(directory: string | undefined, flags: ReviewFlags): void {
  // A dumb terminal can neither move its cursor nor clear a line.
  if (isInteractive(flags) && process.env.TERM !== 'dumb') return;
  const isRefused = flags.json === true || !flags.interactive;
  const reason = isRefused ? 'asked' : process.env.CI ? 'ci' : 'terminal';
  throw errors.reviewNeedsTerminal(reason, describeCommand(directory, flags, flags.to ?? '<provider>', 'check'));
}
