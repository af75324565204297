import { t } from '../../../src/messages/t.js';
import { allEdits } from '../../../src/plan/collect-proposals.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { linkToConsole } from './links.js';
import { groupMentions } from './mentions.js';
import { moveInFile } from './move-in-file.js';
import { movedVariables } from './moved.js';
import { allowHost } from './policies.js';
import { reportRest } from './rest.js';
import type { Mention } from './scope.js';

/** Deployments, pipelines and documentation follow the code: each variable is renamed where the clients that read it move. */
export const configuration: Rule<'config' | 'host'> = {
  id: 'configuration',
  get summary() {
    return t`Rename variables in deployments, pipelines and documentation with the clients that read them`;
  },
  handles: ['config', 'host'],
  propose(usage, context) {
    if (!context.moves(usage)) return [];
    if (usage.kind === 'host') return [...allowHost(usage, context), ...linkToConsole(usage, context)];
    const mentions = mentionsIn(usage.file, context);
    return usage.id === mentions[0]?.id ? proposeForFile(mentions, context) : [];
  },
};

function proposeForFile(mentions: readonly Mention[], context: RuleContext): Proposal[] {
  const proposals = [
    ...movedVariables(context).flatMap((variable) =>
      groupMentions(mentions, variable, context).flatMap((group) => withEdits(moveInFile(group, variable, context))),
    ),
    ...mentions.flatMap((mention) => [...allowHost(mention, context), ...linkToConsole(mention, context)]),
  ];
  return [...proposals, ...reportRest(mentions, proposals, context)];
}

/** What is to be done elsewhere is to be done only where something changes here. */
function withEdits(proposals: readonly Proposal[]): Proposal[] {
  const changes = proposals.filter((proposal) => proposal.kind === 'change' && allEdits(proposal).length > 0);
  return changes.length > 0 ? [...changes, ...proposals.filter(({ kind }) => kind === 'finding')] : [];
}

const mentionsIn = oncePerContext((file: string, { usages }: RuleContext): Mention[] =>
  usages.filter((usage) => usage.kind === 'config').filter((usage) => usage.file === file),
);
