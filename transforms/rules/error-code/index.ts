import { bracketed, listClauses, listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { movingRequests } from '../../../src/plan/moving-requests.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** Codes and types of OpenAI's errors; those of Node and of other libraries stay what they are. */
const OPENAI = new Set([
  'insufficient_quota',
  'rate_limit_exceeded',
  'invalid_api_key',
  'context_length_exceeded',
  'model_not_found',
  'content_policy_violation',
  'content_filter',
  'invalid_request_error',
  'authentication_error',
  'permission_error',
  'not_found_error',
  'rate_limit_error',
  'server_error',
  'billing_hard_limit_reached',
  'billing_not_active',
  'account_deactivated',
  'string_above_max_length',
  'unsupported_country_region_territory',
  'tokens',
  'requests',
]);

/** Codes and types are the vendor's own; what classes and statuses mean stays the same. */
export const errorCode: Rule<'error'> = {
  id: 'error-code',
  get summary() {
    return t`List code that tells OpenAI's error codes apart`;
  },
  handles: ['error'],
  propose(error, context) {
    const codes = error.texts.filter(({ text }) => OPENAI.has(text));
    const isOwn = error.form === 'code' || error.form === 'type';
    if (!isOwn || codes.length === 0 || movingRequests(error, context).length === 0) return [];
    return [report({ ...error, texts: codes }, context)];
  },
};

function report({ form, texts, ...error }: UsageOf<'error'>, { provider }: RuleContext): Proposal {
  const { statuses } = provider.errors;
  const codes = listed([...new Set(texts.map(({ text }) => text))]);
  const meanings = Object.entries(statuses).map(([status, meaning]) => bracketed(status, meaning));
  return {
    kind: 'finding',
    severity: 'action',
    usages: [{ form, texts, ...error }],
    title: t`the ${form} of an error is compared with ${codes}, which is OpenAI's`,
    todo: t`Tell ${provider.name}'s errors apart by status: ${listClauses(meanings)}.`,
    sources: [sourceOf(provider.errors)],
  };
}
