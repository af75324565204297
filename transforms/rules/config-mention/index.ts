import { listSome } from '../../../src/messages/sentences.js';
import type { Rule, RuleContext } from '../../../src/plan/contract.js';
import { mentionedNames } from '../../../src/plan/mentioned-names.js';
import { isMovable } from '../../../src/plan/movable-routes.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { adviseStored } from './stored.js';

const MOST_NAMES = 4;

/** OpenAI's names in files that are no scripts: deployments, pipelines, documentation. Once a file. */
export const configMention: Rule<'config'> = {
  id: 'config-mention',
  summary: "List what configuration and documentation name of OpenAI's",
  handles: ['config'],
  propose(usage, context) {
    if (!context.moves(usage)) return [];
    const mentions = mentionsIn(usage.file, context);
    if (usage.id !== mentions[0]?.id) return [];
    const title = `${listSome(mentionedNames(mentions), MOST_NAMES)}: named here, not changed yet`;
    const todo = adviseStored(mentions, context);
    return [{ kind: 'finding', severity: 'info', usages: mentions, title, todo }];
  },
};

/** What the move makes wrong: a package stays in use, and what is on a route that is moved by hand is said elsewhere. */
const mentionsIn = oncePerContext((file: string, { usages }: RuleContext): UsageOf<'config'>[] =>
  usages
    .filter((usage) => usage.kind === 'config')
    .filter((usage) => usage.file === file && usage.role !== 'package')
    .filter((usage) => usage.confidence !== 'name-only' && isMovable(usage.route)),
);
