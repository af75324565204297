import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { modelsWritten } from '../../../src/plan/facts-for.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { ProviderPackage } from './package.js';

/** `embedMany` cuts its list by what the package says; the general one says 2048, as OpenAI does. */
const BATCH = 2048;

/** Calls that can send more texts at once than the provider takes. */
export function reportBatch(
  request: UsageOf<'request'>,
  { own }: ProviderPackage,
  context: RuleContext,
): FindingProposal[] {
  const isMany = request.uses?.some(({ method }) => method === 'embedMany') ?? false;
  const { models, name } = context.provider;
  const [chosen] = modelsWritten(request, context);
  const model = models.find(({ id }) => id === chosen);
  const most = model?.embedding?.maxBatch;
  if (own || !isMany || !model || most === undefined || most >= BATCH) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      usages: [request],
      title: t`embedMany sends up to ${BATCH} texts in a call; ${model.id} of ${name} takes ${most}`,
      todo: t`Hand embedMany at most ${most} values at a time.`,
      sources: [sourceOf(model)],
    },
  ];
}
