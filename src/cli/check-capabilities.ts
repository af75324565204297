import type { LintedWay } from '../lint-folder.js';
import { sentences } from '../messages/sentences.js';
import { codeOfProblems, EXIT, type ExitCode, type FailOn, worstCode } from './exit-codes.js';
import { type PlanFlags, planOptions, warnOfProblems } from './make-plan.js';
import { createOutput } from './output.js';
import { openWorkingFolder } from './working-folder.js';

type CapabilityFlags = PlanFlags & { readonly failOn: FailOn; readonly json?: true };

/** `check --capabilities`: what the provider makes of each call. Ends with 1 where it rejects something, unless `--fail-on none`. */
export async function checkCapabilities(directory: string | undefined, flags: CapabilityFlags): Promise<ExitCode> {
  const folder = await openWorkingFolder(directory, flags.cwd);
  const { loadSettings } = await import('./load-settings.js');
  const options = planOptions(await loadSettings(folder, flags));
  const output = createOutput(flags);
  const { lintFolder } = await import('../lint-folder.js');
  const outcome = output.during(sentences.looking, () => lintFolder(folder.root, options));
  const { packages, problems } = outcome;
  const { renderCapabilities, renderCapabilitiesJson } = await import('../report/capabilities/index.js');
  output.data(
    flags.json
      ? renderCapabilitiesJson(outcome)
      : renderCapabilities(outcome, { color: output.color, width: output.width }),
  );
  warnOfProblems({ problems }, output);
  const code = flags.failOn !== 'none' && [outcome, ...packages].some(rejectsAny) ? EXIT.workRemains : EXIT.done;
  return worstCode(codeOfProblems({ problems }), code);
}

function rejectsAny({ capabilities }: LintedWay): boolean {
  return capabilities.sites.some(({ notes }) => notes.some(({ verdict }) => verdict === 'rejects'));
}
