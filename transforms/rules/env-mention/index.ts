import { t } from '../../../src/messages/t.js';
import type { Rule, RuleContext } from '../../../src/plan/contract.js';
import { envNames } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { isGone } from '../azure/gone.js';
import { isLeftover } from '../azure/leftovers.js';
import { isJoined } from '../env-name/alternatives.js';
import { envOfClient } from '../env-name/names.js';

/** OpenAI's variables that reach no client in sight: organisation ids, switches, names read by code out of sight. */
export const envMention: Rule<'env-read' | 'env-entry'> = {
  id: 'env-mention',
  get summary() {
    return t`List variables that bear OpenAI's name and feed no client in sight`;
  },
  handles: ['env-read', 'env-entry'],
  propose(usage, context) {
    if (!context.moves(usage) || isFed(usage.name, context) || isOption(usage, context)) return [];
    if (usage.kind === 'env-read' && isJoined(usage, context)) return [];
    if (isLeftover(usage, context) || (usage.kind === 'env-read' && isGone(usage, context))) return [];
    const title = t`${usage.name} feeds no client or model in sight, not changed`;
    return [{ kind: 'finding', severity: 'info', usages: [usage], title }];
  },
};

function isFed(name: string, { usages }: RuleContext): boolean {
  return usages.some((usage) => {
    if (usage.kind === 'client') return envOfClient(usage).some((env) => env.name === name);
    return usage.kind === 'request' && namesOfModel(usage).includes(name);
  });
}

/** True inside a client's options: what becomes of those is said by the rule `client`. */
function isOption({ file, span, kind }: UsageOf<'env-read' | 'env-entry'>, { usages }: RuleContext): boolean {
  const options = usages.flatMap((usage) => (usage.kind === 'client' ? (usage.options?.properties ?? []) : []));
  return (
    kind === 'env-read' &&
    options.some(({ place }) => place.file === file && place.span[0] <= span[0] && span[1] <= place.span[1])
  );
}

function namesOfModel({ parameters }: UsageOf<'request'>): string[] {
  const models = (parameters?.properties ?? []).filter((property) => property.name === 'model');
  return models.flatMap(({ value }) => envNames(value).map((env) => env.name));
}
