import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { movingRequests } from '../../../src/plan/moving-requests.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** The reasons that OpenAI gives. @see https://platform.openai.com/docs/api-reference/chat/object */
const OPENAI = ['stop', 'length', 'tool_calls', 'content_filter', 'function_call'];

/** The reason of the old `functions`: nobody sends it when there are none. */
const OUTDATED = 'function_call';

/** Code that tells finish reasons apart has to know the provider's. */
export const finishReason: Rule<'result'> = {
  id: 'finish-reason',
  get summary() {
    return t`List code that tells finish reasons apart where the provider has others`;
  },
  handles: ['result'],
  propose(result, context) {
    if (result.steps.at(-1)?.name !== 'finish_reason' || result.texts.length === 0) return [];
    if (movingRequests(result, context).length === 0) return [];
    return compare(result, context);
  },
};

function compare(result: UsageOf<'result'>, { provider }: RuleContext): Proposal[] {
  const { values } = provider.finishReasons;
  const tested = [...new Set(result.texts.map(({ text }) => text))];
  const missing = tested.filter((text) => OPENAI.includes(text) && text !== OUTDATED && !values.includes(text));
  const added = values.filter((value) => !OPENAI.includes(value) && !tested.includes(value));
  if (missing.length === 0 && added.length === 0) return [];
  const endsNormally = added.includes('normal') && tested.includes('stop');
  return [
    {
      kind: 'finding',
      severity: endsNormally || missing.length > 0 ? 'action' : 'info',
      usages: [result],
      title: t`finish_reason is compared with ${listed(tested)}; ${provider.name} ${describe(missing, added)}`,
      todo: endsNormally
        ? t`Treat normal as stop here: it is how an answer ends that is complete.`
        : t`Decide what happens here for ${listed(added.length > 0 ? added : values)}.`,
      sources: [sourceOf(provider.finishReasons)],
    },
  ];
}

function describe(missing: readonly string[], added: readonly string[]): string {
  if (missing.length === 0) return t`also answers ${listed(added)}`;
  if (added.length === 0) return t`does not document ${listed(missing)}`;
  return t`also answers ${listed(added)} and does not document ${listed(missing)}`;
}
