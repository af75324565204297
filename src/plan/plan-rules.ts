import { VERIFY_RULE } from './verify-rule.js';

/** What comments say of repoint itself. */
export const IGNORE_RULE = 'ignore-comment';

/** What a check without a provider finds. */
export const USAGE_RULE = 'openai-usage';

/** The rules that speak of a plan as a whole and stand in no folder of their own: they may be named wherever a rule may. */
export const PLAN_RULES: readonly string[] = [
  'consistency',
  IGNORE_RULE,
  'left-alone',
  USAGE_RULE,
  'package-targets',
  'stale-facts',
  'unspoken-call',
  VERIFY_RULE,
];
