import type { Command } from 'commander';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import type { ChoiceFlags } from './choice.js';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

export function addBaselineOptions(command: Command): Command {
  return command
    .option('--baseline <file>', t`fail only on what is not in this file; without --to: on new usages of OpenAI`)
    .option('--update-baseline', t`write what is there now into that file`);
}

/** Throws RepointError for flags that do not go together. */
export function checkBaselineFlags(flags: BaselineFlags & ChoiceFlags & { readonly staged?: true }): void {
  if (!flags.updateBaseline) return;
  if (flags.baseline === undefined) throw errors.updateNeedsBaseline();
  const partial = (['only', 'skip', 'since', 'staged'] as const).find((name) => flags[name] !== undefined);
  if (partial !== undefined) throw errors.partialBaselineUpdate(`--${partial}`);
}
