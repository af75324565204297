import type { Command } from 'commander';
import { listChangedSince } from '../discover/changed-files.js';
import type { Choice } from '../ignore/choose-items.js';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';

/** Which rules and files to speak of. */
export interface ChoiceFlags {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly since?: string;
}

export function addChoiceOptions(command: Command): Command {
  return command
    .option('--only <rule>', t`leave out what is of other rules; repeatable`, collect)
    .option('--skip <rule>', t`leave out what is of this rule; repeatable`, collect)
    .option('--since <ref>', t`only files that differ from this commit or branch, uncommitted ones too`);
}

/** The choice that flags make. Throws RepointError where git cannot say what has changed. */
export function choiceOf({ only, skip, since }: ChoiceFlags, root: string): Choice {
  return {
    ...(only === undefined ? {} : { only }),
    ...(skip === undefined ? {} : { skip }),
    ...(since === undefined ? {} : { files: filesSince(since, root) }),
  };
}

function filesSince(ref: string, root: string): ReadonlySet<string> {
  const changed = listChangedSince(root, ref);
  switch (changed.kind) {
    case 'files':
      return changed.files;
    case 'outside-git':
      throw errors.outsideGit('--since', root);
    case 'unknown-ref':
      throw errors.unknownRef(ref);
    case 'no-merge-base':
      throw errors.noMergeBase(ref);
  }
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
