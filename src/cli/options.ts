/**
 * The options that several commands share. Each is declared on the commands that take it and never on the program:
 * commander gives a flag that both declare to the program, and the command would not see it.
 */

import { type Command, Option } from 'commander';
import { forwardSlashes } from '../forward-slashes.js';
import { errors } from '../messages/errors/index.js';
import { LANGUAGES } from '../messages/language.js';
import { listed } from '../messages/lists.js';
import { t } from '../messages/t.js';
import { addMoveOptions, type MoveFlags } from './move-flags.js';

/** What every command takes. */
export interface CommonFlags {
  readonly cwd?: string;
  readonly quiet?: true;
  readonly debug?: true;
}

export interface TargetFlags extends MoveFlags {
  readonly to?: string;
  readonly region?: string;
  readonly model?: Readonly<Record<string, string>>;
}

/** Which file to take settings from. */
export interface ConfigFlags {
  readonly config?: string;
}

export interface SelectionFlags {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** The globs that were given, as the scan takes them. */
export function selectionOf({ include, exclude }: SelectionFlags): SelectionFlags {
  return { ...(include === undefined ? {} : { include }), ...(exclude === undefined ? {} : { exclude }) };
}

/** `name` or `name=file`. */
export interface ReportRequest {
  readonly name: string;
  readonly file?: string;
}

export interface ReportFlags {
  readonly json?: true;
  readonly reporter?: readonly ReportRequest[];
}

export interface WriteFlags {
  readonly tier: 'auto' | 'review';
  readonly yes?: true;
  readonly allowDirty?: true;
  /** False after `--no-interactive`. */
  readonly interactive: boolean;
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--cwd <dir>', t`work as if started in this folder`)
    .option('--quiet', t`print errors and what was asked for, nothing else`)
    .option('--lang <language>', t`what to speak: ${listed(LANGUAGES)}; by default as LANG says`)
    .addOption(new Option('--debug', t`print the stack of an error`).hideHelp());
}

export function addTargetOptions(command: Command): Command {
  command
    .option('--to <provider>', t`where to move to: zhipu, deepseek, ... (see: repoint providers)`)
    .option('--region <region>', t`the provider's region, e.g. cn or intl`)
    .option('--model <from=to>', t`write this model for that one of OpenAI; repeatable`, collectModel);
  addConfigOption(command);
  return addMoveOptions(command);
}

export function addConfigOption(command: Command): Command {
  return command.option('--config <file>', t`take settings from this file instead of the nearest repoint.config.*`);
}

export function addSelectionOptions(command: Command): Command {
  return command
    .option('--include <glob>', t`look only at these files; repeatable`, collectGlob)
    .option('--exclude <glob>', t`leave these files out; repeatable`, collectGlob);
}

export function addReportOptions(command: Command): Command {
  return command
    .option('--reporter <name[=file]>', t`how to report, and into which file; repeatable`, collectReport)
    .option('--json', t`the same as --reporter json, and no questions`);
}

export function addWriteOptions(command: Command): Command {
  return command
    .addOption(new Option('--tier <tier>', t`how far to apply`).choices(['auto', 'review']).default('auto'))
    .option('--yes', t`do not ask before writing`)
    .option('--allow-dirty', t`write to files with uncommitted changes too`)
    .option('--no-interactive', t`never ask`);
}

/** On Windows people type `src\old`. */
function collectGlob(value: string, before: readonly string[] = []): string[] {
  return [...before, forwardSlashes(value)];
}

function collectReport(value: string, before: readonly ReportRequest[] = []): ReportRequest[] {
  const at = value.indexOf('=');
  const hasFile = at !== -1 && at < value.length - 1;
  return [...before, hasFile ? { name: value.slice(0, at), file: value.slice(at + 1) } : { name: value }];
}

function collectModel(value: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [from, to, ...rest] = value.split('=').map((part) => part.trim());
  if (!from || !to || rest.length > 0) throw errors.badModelOverride(value);
  return { ...before, [from]: to };
}
