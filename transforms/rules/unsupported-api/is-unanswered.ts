import type { RuleContext } from '../../../src/plan/contract.js';
import { hasChat, isServed } from '../../../src/plan/is-served.js';
import { isModelRequest } from '../../../src/plan/needs.js';
import type { Api, UsageOf } from '../../../src/scan/usage.js';
import { isOurs } from '../../call-shapes/is-ours.js';

/** Rules of their own speak of these, where they can become chat completions. */
const CONVERTED: ReadonlySet<Api> = new Set<Api>(['completions', 'responses']);

/** True for a call that no rule rewrites: the provider does not answer it at the same path in OpenAI's shape. */
export function isUnanswered(request: UsageOf<'request'>, context: RuleContext): boolean {
  const { provider } = context;
  if ((CONVERTED.has(request.api) && hasChat(provider)) || !isOurs(request, context)) return false;
  return !isModelRequest(request, provider) || !isServed(request, provider);
}
