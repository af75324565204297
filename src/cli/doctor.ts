import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Command } from 'commander';
import { currentDay } from '../current-day.js';
import type { Finding } from '../doctor/contract.js';
import { describeSystemFault } from '../messages/describe-system-fault.js';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { makePlan, type PlanFlags, planOptions } from './make-plan.js';
import { moveOf } from './move-flags.js';
import { addCommonOptions, addSelectionOptions, addTargetOptions } from './options.js';

type DoctorFlags = PlanFlags & {
  readonly offline?: true;
  /** Seconds. */
  readonly timeout: number;
  readonly vars?: string;
  readonly json?: true;
};

export function defineDoctor(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('[dir]', t`the folder to work in`)
    .option('--offline', t`send nothing: look at code and env files only`)
    .option('--timeout <seconds>', t`how long to wait for an answer`, readSeconds, 30)
    // Not --env-file: Node takes that one for itself, wherever it stands.
    .option('--vars <file>', t`take variables from this file too, e.g. .env`)
    .option('--json', t`print what was found as JSON`);
  addTargetOptions(command);
  addSelectionOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: DoctorFlags) => {
    finish(await examine(directory, flags));
  });
}

/** Ends with 1 where something does not work. */
async function examine(directory: string | undefined, flags: DoctorFlags): Promise<ExitCode> {
  const { plan, source, settings, folder, output } = await makePlan(directory, flags);
  const { resolveWays } = await import('../resolve-ways.js');
  const { runDoctor } = await import('../doctor/run-doctor.js');
  const { renderFinding } = await import('../report/doctor-line.js');
  const { createStyle } = await import('../report/style.js');
  const { DEFAULT_MOVE } = await import('../plan/move-options.js');
  const style = createStyle(output.color);
  const { provider: to, region } = plan.target;
  const ways = resolveWays({ ...planOptions(settings), to, region }, plan.usages);
  const taken = ways.filter(({ isTaken }) => isTaken);
  const examined: Examined[] = [];
  for (const way of taken.length > 0 ? taken : ways.slice(0, 1)) {
    const { target, folders } = way;
    const findings: Finding[] = [];
    const examination = runDoctor({
      ...way,
      plan,
      source,
      region: target.region,
      env: { ...(await readVariables(flags.vars, folder.cwd)), ...process.env },
      models: way.modelOverrides,
      options: { ...DEFAULT_MOVE, ...moveOf(settings.flags) },
      today: currentDay(),
      offline: flags.offline === true,
      timeout: flags.timeout * 1000,
    });
    examined.push({
      ...(folders === undefined ? {} : { folders }),
      provider: way.provider.id,
      region: target.region,
      findings,
    });
    if (!flags.json && folders !== undefined) output.data(`${style.path(folders)}\n`);
    for await (const finding of examination) {
      findings.push(finding);
      if (!flags.json) output.data(renderFinding(finding, style, output.width));
    }
  }
  if (flags.json) output.data(`${JSON.stringify(asJson(examined), null, 2)}\n`);
  const failed = examined.flatMap(({ findings }) => findings).some(({ state }) => state === 'failed');
  return failed ? EXIT.workRemains : EXIT.done;
}

/** What was found for one target. */
interface Examined {
  /** The folders that go there, as the configuration names them; undefined for all the others. */
  readonly folders?: string;
  readonly provider: string;
  readonly region: string;
  readonly findings: readonly Finding[];
}

/** The main target as it always was, the packages that go elsewhere beside it. */
function asJson(examined: readonly Examined[]): Partial<Examined> & { packages?: readonly Examined[] } {
  const main = examined.find(({ folders }) => folders === undefined);
  const packages = examined.filter((each) => each !== main);
  return { ...main, ...(packages.length > 0 ? { packages } : {}) };
}

async function readVariables(file: string | undefined, cwd: string): Promise<Record<string, string | undefined>> {
  if (file === undefined) return {};
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: Error) => {
    throw errors.unreadableEnvFile(file, describeSystemFault(error));
  });
  return parseEnv(text);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) throw errors.badTimeout(text);
  return seconds;
}
