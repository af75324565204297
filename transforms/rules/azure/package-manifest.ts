import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { removeDependency, swapDependency } from '../../../src/plan/edits/dependencies.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { clientsSpelled, isMoved } from './client.js';
import { PACKAGE_LINK } from './package-imports.js';

/** The last major in which a tool call is always one of a function, as it is in `@azure/openai`: later types tell them apart. */
const CURRENT = '^4.104.0';

/** `@azure/openai` goes from package.json with its last import; `openai` comes where it was not there. */
export function moveManifest(usage: UsageOf<'manifest'>, context: RuleContext): Proposal[] {
  if (usage.module !== '@azure/openai') return [];
  const clients = clientsSpelled('package', context);
  if (clients.length === 0 || !clients.every((client) => isMoved(client, context))) return [];
  const source = context.source(usage.file);
  const manifests = context.usages.filter((each) => each.kind === 'manifest').filter(({ file }) => file === usage.file);
  const isThere = manifests.some(({ module }) => module === 'openai');
  const edits = isThere ? removeDependency(usage, source) : [swapDependency(usage, source, 'openai', CURRENT)];
  return [
    {
      kind: 'change',
      tier: 'auto',
      usages: [usage],
      after: clients,
      links: [PACKAGE_LINK],
      edits,
      title: isThere ? 'remove @azure/openai' : `@azure/openai -> openai ${CURRENT}`,
      why: t`No client of @azure/openai is left; install again for the lock file to follow.`,
    },
  ];
}
