import { baselineSentences } from '../messages/baseline-sentences.js';
import { retiredSentences } from '../messages/retired-sentences.js';
import { t } from '../messages/t.js';
import type { Plan } from '../plan/contract.js';
import { OPENAI_TARGET } from '../plan/openai-target.js';

/** What a plan is about: usages of OpenAI, a move away from it, or a provider's own retired models. */
export function titleOfPlan({
  target: { provider, region },
  fromRetired,
}: Pick<Plan, 'target' | 'fromRetired'>): string {
  if (provider === OPENAI_TARGET.provider) return baselineSentences.heading;
  return fromRetired ? retiredSentences.title(provider, region) : t`Move from OpenAI to ${provider} (${region})`;
}
