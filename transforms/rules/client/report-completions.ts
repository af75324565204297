import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** Legacy completions of a library whose calls are not converted: what to write instead of them. */
export function reportCompletions(
  request: UsageOf<'request'>,
  instead: string,
  context: RuleContext,
): FindingProposal[] {
  const { provider, target } = context;
  const fact = provider.apis.completions;
  if (fact.shape === 'openai' || !context.clientsOf(request).some(context.leaves)) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [request],
      title: t`${request.method} asks for legacy completions, which ${provider.name} does not answer`,
      todo: t`${instead} It needs the base URL ${target.baseURL}, a key from ${target.keyEnv} and a model of ${provider.name}.`,
      sources: [sourceOf(fact)],
    },
  ];
}
