import { sentences } from '../messages/sentences.js';
import type { Capabilities } from '../plan/capabilities/contract.js';
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
  const { target, provider, capabilities, problems } = output.during(sentences.looking, () =>
    lintFolder(folder.root, options),
  );
  const { renderCapabilities, renderCapabilitiesJson } = await import('../report/capabilities/index.js');
  output.data(
    flags.json
      ? renderCapabilitiesJson({ target, capabilities, problems })
      : renderCapabilities({ capabilities, provider: provider.name, color: output.color, width: output.width }),
  );
  warnOfProblems({ problems }, output);
  const code = flags.failOn !== 'none' && rejectsAny(capabilities) ? EXIT.workRemains : EXIT.done;
  return worstCode(codeOfProblems({ problems }), code);
}

function rejectsAny({ sites }: Capabilities): boolean {
  return sites.some(({ notes }) => notes.some(({ verdict }) => verdict === 'rejects'));
}
