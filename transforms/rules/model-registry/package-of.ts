import type { RuleContext } from '../../../src/plan/contract.js';
import { folderOf, manifestsFor } from '../../../src/plan/nearest-manifest.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';

/** The folder of the nearest package.json that names a package of OpenAI's; empty where there is none. */
export const packageOf = oncePerContext((file: string, { usages }: RuleContext): string => {
  const [manifest] = manifestsFor(file, usages);
  return manifest ? folderOf(manifest.file) : '';
});
