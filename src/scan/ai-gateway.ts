import { t } from '../messages/t.js';
import type { RequestUsage } from './usage.js';

/** What stands where the client of such a call would: its key and address are set at Vercel. */
export const aiGateway = (): string => t`the AI gateway`;

/** A model of OpenAI that is asked of Vercel's gateway: `model: 'openai/gpt-5'`, `gateway('openai/gpt-5')`. */
export function isThroughGateway({ route, clientUnseen }: RequestUsage): boolean {
  return route === 'ai-sdk' && clientUnseen === aiGateway();
}
