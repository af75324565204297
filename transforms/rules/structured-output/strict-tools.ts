import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { noteOf, sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { ObjectShape, UsageOf } from '../../../src/scan/usage.js';

/** Tools whose arguments are held to their schema, where the provider refuses that. */
export function reportStrictTools(request: UsageOf<'request'>, context: RuleContext): FindingProposal[] {
  const fact = parameterFact(factsFor(request, context), 'chat', 'tools', 'strict');
  const tools = request.api === 'chat' ? lastOf(request.parameters?.properties ?? [], 'tools') : undefined;
  if (fact?.support !== 'rejects' || !tools?.elements?.some(isStrict)) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [request],
      place: tools.place,
      title: t`${context.provider.name} refuses tools that are strict`,
      todo: `${noteOf(fact)}${todo()}`,
      sources: [sourceOf(fact)],
    },
  ];
}

const todo = () =>
  t`Write them as { type: 'function', function: { name, parameters } } without strict, ask by create, and check the arguments in your code: Schema.parse(JSON.parse(call.function.arguments)).`;

/** Said so, or made by a helper of the SDK: what these make is always strict. */
function isStrict({ properties, unseen }: ObjectShape): boolean {
  const strict = lastOf(lastOf(properties, 'function')?.object?.properties ?? [], 'strict');
  const isSaid = strict?.value.leaves.some((leaf) => leaf.kind === 'constant' && leaf.value === true) ?? false;
  return isSaid || unseen.some((text) => /^(?:zod|standard)Function\(/.test(text));
}
