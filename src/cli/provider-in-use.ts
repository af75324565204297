import { errors } from '../messages/errors/index.js';
import { sentences } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import { describeCommand } from './command-line.js';
import type { Settings } from './load-settings.js';
import type { PlanFlags } from './make-plan.js';
import { NothingToDo } from './nothing-to-do.js';
import { selectionOf } from './options.js';
import type { Output } from './output.js';

/**
 * The settings with the provider that the code speaks to, where `--from-retired` leaves that to be found. Throws RepointError
 * where there are several, NothingToDo where there is none.
 */
export async function withProviderInUse(
  settings: Settings<PlanFlags>,
  {
    root,
    directory,
    output,
  }: { readonly root: string; readonly directory: string | undefined; readonly output: Output },
): Promise<Settings<PlanFlags>> {
  const { flags, catalog } = settings;
  if (!flags.fromRetired || flags.to !== undefined) return settings;
  const { providersInUse } = await import('../from-retired/in-use.js');
  const used = output.during(sentences.looking, () => providersInUse(root, { ...selectionOf(flags), catalog }));
  const [only, ...others] = used;
  if (only === undefined)
    throw new NothingToDo(t`Nothing of a known provider here: no address in code or settings is one of theirs.`);
  if (others.length > 0) {
    const commands = used.map((to) => describeCommand(directory, { ...flags, to }, to));
    throw errors.severalProviders(used, commands);
  }
  return { ...settings, flags: { ...flags, to: only } };
}
