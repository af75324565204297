import { t } from '../messages/t.js';
import type { Need } from './model-needs.js';
import type { RecognisedModel } from './openai-ids.js';
import type { ProviderModel } from './schema.js';

/** A million tokens are 1,000,000 to one vendor and 1,048,576 to another: that far they count as the same. */
const SAME = 1.1;

/** What the model replaced had and this one has not, whether the call needs it or not. */
export function lostWith(model: ProviderModel, from: RecognisedModel | null): Need[] {
  return [
    ...(isNarrower(model, from) ? (['context'] as const) : []),
    ...(from?.base?.reasoning === true && model.reasoning === false ? (['reasoning'] as const) : []),
  ];
}

/** Both windows in numbers, as a clause; undefined where nothing is lost. */
export function sayNarrower(model: ProviderModel, from: RecognisedModel | null): string | undefined {
  if (!isNarrower(model, from)) return undefined;
  return t`its window is ${inTokens(model.window)}, that of ${from?.id} ${inTokens(from?.base?.window ?? null)}`;
}

function isNarrower({ window }: ProviderModel, from: RecognisedModel | null): boolean {
  const before = from?.base?.window ?? null;
  return window !== null && before !== null && window * SAME < before;
}

const inTokens = (window: number | null): string => `${(window ?? 0).toLocaleString('en-US')} tokens`;
