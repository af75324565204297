import { apply, plan } from '../../src/index.js';
import { loadProvider } from '../../src/providers/load-provider.js';

/** Moves a copy of the app to a provider as `repoint --write --tier review` does, on the day of the provider's facts. */
export async function migrateApp(directory: string, to: string): Promise<void> {
  const planned = plan(directory, { to, today: loadProvider(to).asOf });
  await apply(planned.plan, { root: directory, upTo: 'review', allowDirty: true });
}
