import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Command } from 'commander';
import { currentDay } from '../current-day.js';
import type { Finding } from '../doctor/contract.js';
import { doctorErrors } from '../messages/doctor-errors.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { makePlan, type PlanFlags } from './make-plan.js';
import { moveOf } from './move-flags.js';
import { addCommonOptions, addSelectionOptions, addTargetOptions } from './options.js';

type DoctorFlags = PlanFlags & {
  readonly offline?: true;
  /** Seconds. */
  readonly timeout: number;
  readonly vars?: string;
  readonly json?: true;
};

export function addDoctor(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('doctor')
    .description('with a key in the environment: does the provider answer, and do code and env files agree')
    .argument('[dir]', 'the folder to work in')
    .option('--offline', 'send nothing: look at code and env files only')
    .option('--timeout <seconds>', 'how long to wait for an answer', readSeconds, 30)
    // Not --env-file: Node takes that one for itself, wherever it stands.
    .option('--vars <file>', 'take variables from this file too, e.g. .env')
    .option('--json', 'print what was found as JSON');
  addTargetOptions(command);
  addSelectionOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: DoctorFlags) => {
    finish(await examine(directory, flags));
  });
}

/** Ends with 1 where something does not work. */
async function examine(directory: string | undefined, flags: DoctorFlags): Promise<ExitCode> {
  const { plan, source, settings, folder, output } = await makePlan(directory, flags);
  const { inRegion } = await import('../providers/in-region.js');
  const { runDoctor } = await import('../doctor/run-doctor.js');
  const { renderFinding } = await import('../report/doctor-line.js');
  const { createStyle } = await import('../report/style.js');
  const { DEFAULT_MOVE } = await import('../plan/move-options.js');
  const { provider, region } = plan.target;
  const found: Finding[] = [];
  const style = createStyle(output.color);
  const examination = runDoctor({
    plan,
    source,
    provider: inRegion(settings.catalog.load(provider), region),
    region,
    env: { ...(await readVariables(flags.vars, folder.cwd)), ...process.env },
    models: settings.flags.model ?? {},
    options: { ...DEFAULT_MOVE, ...moveOf(settings.flags) },
    today: currentDay(),
    offline: flags.offline === true,
    timeout: flags.timeout * 1000,
  });
  for await (const finding of examination) {
    found.push(finding);
    if (!flags.json) output.data(renderFinding(finding, style, output.width));
  }
  if (flags.json) output.data(`${JSON.stringify({ provider, region, findings: found }, null, 2)}\n`);
  return found.some(({ state }) => state === 'failed') ? EXIT.workRemains : EXIT.done;
}

async function readVariables(file: string | undefined, cwd: string): Promise<Record<string, string | undefined>> {
  if (file === undefined) return {};
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: Error) => {
    throw doctorErrors.unreadableEnvFile(file, error.message);
  });
  return parseEnv(text);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) throw doctorErrors.badTimeout(text);
  return seconds;
}
