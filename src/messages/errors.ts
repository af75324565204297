/** Every error that repoint raises on purpose: title, what happened, what to do. */
import { RepointError } from './repoint-error.js';

export const errors = {
  missingProvider: (known: readonly string[]) =>
    new RepointError(
      'missing-provider',
      'No provider given',
      `Known providers: ${known.join(', ')}.`,
      `Say where to move to, e.g. --to ${known[0] ?? '<provider>'}.`,
    ),

  unknownProvider: (name: string, closest: string | undefined, known: readonly string[]) =>
    new RepointError(
      'unknown-provider',
      `Unknown provider "${name}"`,
      `Known providers: ${known.join(', ')}.`,
      closest === undefined ? 'Choose one of the known providers.' : `Did you mean "${closest}"?`,
    ),

  unknownRegion: (provider: string, region: string, known: readonly string[]) =>
    new RepointError(
      'unknown-region',
      `${provider} has no region "${region}"`,
      `Known regions: ${known.join(', ')}.`,
      'Leave --region out to take the default one.',
    ),

  unknownReporter: (name: string, known: readonly string[]) =>
    new RepointError(
      'unknown-reporter',
      `Unknown reporter "${name}"`,
      `Known reporters here: ${known.join(', ')}.`,
      'Write --reporter name, or --reporter name=file.',
    ),

  badModelOverride: (text: string) =>
    new RepointError(
      'bad-model-override',
      `Cannot read --model "${text}"`,
      'It needs the old and the new model id.',
      'Write --model gpt-4o=new-model-id.',
    ),

  badDetour: (text: string) =>
    new RepointError(
      'bad-detour',
      `Cannot read --for "${text}"`,
      'It needs an API and the provider that serves it.',
      'Write --for embeddings=qwen.',
    ),

  unknownApi: (name: string, known: readonly string[]) =>
    new RepointError(
      'unknown-api',
      `Unknown API "${name}"`,
      `Known APIs: ${known.join(', ')}.`,
      'Choose one of them for --for and --keep.',
    ),

  badPlace: (text: string) =>
    new RepointError(
      'bad-place',
      `"${text}" is not a place in a file`,
      'A place is a path and a line.',
      'Write --explain src/chat.ts:12, as scan prints it.',
    ),

  badPort: (text: string) =>
    new RepointError(
      'bad-port',
      `"${text}" is not a port`,
      'A port is a whole number from 0 to 65535.',
      'Use 0 for any free port.',
    ),

  badUsage: (message: string, command: string) => new RepointError('bad-usage', message, '', `See ${command} --help.`),

  notADirectory: (path: string, closestCommand: string | undefined) =>
    new RepointError(
      'not-a-directory',
      `No directory "${path}"`,
      'The first argument is the folder to work in.',
      closestCommand === undefined
        ? 'Check the path; relative ones start at --cwd.'
        : `If you meant the command, put it first: repoint ${closestCommand}.`,
    ),

  unreadablePlan: (file: string, detail: string) =>
    new RepointError(
      'unreadable-plan',
      `Cannot use ${file} as a plan`,
      detail,
      'Make one with: repoint plan --to <provider> -o plan.json.',
    ),

  maskedPlan: (file: string) =>
    new RepointError(
      'masked-plan',
      `${file} has a masked key inside an edit`,
      'Keys are never written into plans, so this edit cannot be applied from the file.',
      'Run repoint --to <provider> --write in place of plan and apply.',
    ),

  cannotWriteFile: (file: string, detail: string) =>
    new RepointError('cannot-write-file', `Cannot write ${file}`, detail, 'Check the folder and its permissions.'),

  uncommittedChanges: (files: readonly string[]) =>
    new RepointError(
      'uncommitted-changes',
      'Files of the plan have uncommitted changes',
      list(files),
      'Commit or stash them first, or add --allow-dirty.',
    ),

  filesMoved: (files: readonly string[]) =>
    new RepointError(
      'files-moved',
      'Files have changed since the plan was made',
      list(files),
      'Make the plan again; nothing was written.',
    ),

  nothingToUndo: () =>
    new RepointError(
      'nothing-to-undo',
      'There is no run to undo',
      'No journal of an earlier --write was found for this folder.',
      'Give the folder that --write ran in, or use git to go back.',
    ),

  undoConflict: (files: readonly string[]) =>
    new RepointError(
      'undo-conflict',
      'Files have changed since repoint wrote them',
      list(files),
      'Add --force to put back the old text and lose the later changes.',
    ),

  unsafePath: (files: readonly string[]) =>
    new RepointError(
      'unsafe-path',
      'The plan names a path that repoint does not write to',
      list(files),
      'Paths have to stay inside the folder, outside .git. Make the plan again.',
    ),

  notUtf8: (files: readonly string[]) =>
    new RepointError(
      'not-utf8',
      'A file of the plan is not UTF-8',
      list(files),
      'Convert it, or leave it out with --exclude.',
    ),

  writeFailed: (files: readonly string[], written: readonly string[], reason: string) =>
    new RepointError(
      'write-failed',
      `Writing stopped after ${written.length} of the files`,
      `${list(files)}\n${reason}`,
      'What was written can be taken back with: repoint undo.',
    ),

  badEdits: (detail: string) =>
    new RepointError('bad-edits', 'The edits of the plan do not fit the files', detail, 'Make the plan again.'),

  brokenJournal: (path: string) =>
    new RepointError(
      'broken-journal',
      'The record of an earlier run cannot be read',
      path,
      'Use git to go back, then delete that file.',
    ),

  gitFailed: (detail: string) =>
    new RepointError('git-failed', 'git gave no answer', detail, 'Mend what git complains about, then run again.'),

  portTaken: (port: number) =>
    new RepointError('port-taken', `Port ${port} is taken`, '', 'Choose another one, or 0 for any free port.'),

  internal: (error: unknown) =>
    new RepointError(
      'internal',
      'repoint failed on its own account',
      error instanceof Error ? error.message : String(error),
      'Run again with --debug and report what it prints.',
    ),
};

function list(files: readonly string[]): string {
  const shown = files.slice(0, 10).map((file) => `  ${file}`);
  return [...shown, ...(files.length > 10 ? [`  and ${files.length - 10} more`] : [])].join('\n');
}
