import type { Usage, UsageOf } from '../scan/usage.js';
import { isTestFile } from './left-alone.js';

/** True for a client in a test that puts a mock in the place of its package: what it is given reaches nobody. */
export function standsIn(client: UsageOf<'client'>, usages: readonly Usage[]): boolean {
  return (
    isTestFile(client.file) &&
    usages.some(
      (usage) =>
        usage.kind === 'import' && usage.form === 'mock' && usage.file === client.file && usage.route === client.route,
    )
  );
}
