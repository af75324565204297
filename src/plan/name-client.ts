import { t } from '../messages/t.js';
import type { UsageOf } from '../scan/usage.js';

/** A client as people call it: `OpenAI client`, `OpenAI v3 client`, `fetch`. */
export function nameClient({ route, className, azure }: UsageOf<'client'>): string {
  if (route === 'http' || azure?.spelling === 'http') return className;
  return route === 'openai-v3' || route === 'openai-edge' ? t`OpenAI v3 client` : t`${className} client`;
}
