import type { RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { leavesOpenAI } from '../env-name/variable.js';

type Client = UsageOf<'client'>;

/** The clients that the plan moves, wherever they are. */
export function allLeaving(context: RuleContext): readonly Client[] {
  return clientsOf('all', context).filter((client) => leavesOpenAI(client, context));
}

/** The clients that go on speaking to OpenAI. */
export function allStaying(context: RuleContext): readonly Client[] {
  return clientsOf('all', context).filter(
    (client) => context.hostOf(client).kind === 'openai' && !leavesOpenAI(client, context),
  );
}

const clientsOf = oncePerContext((_: string, { usages }: RuleContext): Client[] =>
  usages.filter((usage) => usage.kind === 'client').filter(({ confidence }) => confidence !== 'name-only'),
);
