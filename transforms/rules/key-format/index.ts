import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { isTestFile } from '../../../src/plan/left-alone.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { allLeaving, allStaying } from '../configuration/everyone.js';
import { envOfClient } from '../env-name/names.js';

/** Code that refuses every key which does not begin as OpenAI's do. */
export const keyFormat: Rule<'key-format'> = {
  id: 'key-format',
  get summary() {
    return t`Find checks that only OpenAI's keys pass`;
  },
  handles: ['key-format'],
  propose(usage, context) {
    const leaving = allLeaving(context);
    const { key, name } = context.provider;
    if (leaving.length === 0 || isTestFile(usage.file) || key.format.startsWith(usage.prefix)) return [];
    const [stayer] = allStaying(context);
    const fed = leaving.filter((client) => isCheckedBeside(client, usage.file, context));
    const sources = [sourceOf(key)];
    if (usage.removal && !stayer) {
      const [start, end] = usage.removal;
      return [
        {
          kind: 'change',
          tier: 'review',
          usages: [usage, ...fed],
          after: leaving,
          edits: [{ file: usage.file, start, end, text: '' }],
          title: t`keys need not begin with ${usage.prefix}`,
          why: t`A key of ${name} looks so: ${key.format}. The check refuses it.`,
          sources,
        },
      ];
    }
    const finding: Proposal = {
      kind: 'finding',
      severity: 'action',
      usages: [usage, ...fed],
      holds: fed.length > 0,
      title: t`only keys that begin with ${usage.prefix} pass here; a key of ${name} looks so: ${key.format}`,
      todo: t`If it is about the key of a client that moves, take the check away, and what is said of it.`,
      sources,
    };
    return [finding];
  },
};

/** True for a client whose key's variable is named in the file of the check: then it is most likely that key. */
function isCheckedBeside(client: UsageOf<'client'>, file: string, { usages }: RuleContext): boolean {
  const names = new Set(envOfClient(client).flatMap(({ name, role }) => (role === 'key' ? name : [])));
  return usages.some(
    (usage) => (usage.kind === 'env-read' || usage.kind === 'env-name') && usage.file === file && names.has(usage.name),
  );
}
