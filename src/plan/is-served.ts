import type { ProviderData } from '../providers/schema.js';
import type { UsageOf } from '../scan/usage.js';

/** True for a call that the provider answers at the same path and in the same shape as OpenAI. */
export function isServed({ api, method, stream }: UsageOf<'request'>, provider: ProviderData): boolean {
  const isOfOpenAI = ONLY_OPENAI.test(method) || (api === 'images' && stream === 'yes');
  return provider.apis[api]?.shape === 'openai' && !isOfOpenAI;
}

/** True for a provider that calls of other text APIs can be written for as chat completions. */
export const hasChat = ({ apis }: ProviderData): boolean => apis.chat.support === 'yes';

/** Calls beside those that an API is known for: pictures made from pictures, translated speech, voices. No provider has them in this form, nor streams of pictures. */
const ONLY_OPENAI =
  /^images\.(?:edit|createVariation)$|^createImage(?:Edit|Variation)$|\/images\/(?:edits|variations)|^audio\.(?:translations|voices)\b|^createTranslation$|\/audio\/(?:translations|voices)/;
