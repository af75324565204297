import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { reportAddresses } from './base-url.js';
import { reportLogins } from './options.js';
import { hasOwnRule } from './own-rules.js';
import type { Client, Part } from './part.js';
import { partsOf } from './parts.js';
import { reportOpaque } from './unmovable.js';

/** Why no edit moves a client of OpenAI, told as what a person has to do; none: it moves. */
export const findBlockers = oncePerContext((client: Client, context: RuleContext): FindingProposal[] => {
  if (hasOwnRule(client)) return [];
  return takesNoOptions(client)
    ? [reportOpaque(client, context)]
    : blockersAmong(client, partsOf(client, context), context);
});

/** What speaks against a change that is made of these parts. */
export function blockersAmong(client: Client, parts: readonly Part[], context: RuleContext): FindingProposal[] {
  const reports = [...reportLogins(client, context), ...reportAddresses(client, context)];
  if (reports.length > 0) return reports;
  return needsLiteral(client, parts) ? [reportOpaque(client, context)] : [];
}

/** v3 takes its options through a Configuration: there is no place for them in `new OpenAIApi()`. */
function takesNoOptions({ argument, className }: Client): boolean {
  return argument === 'none' && className === 'OpenAIApi';
}

/** True when an option is missing and no object literal is in sight to write it into. */
function needsLiteral(client: Client, parts: readonly Part[]): boolean {
  const isMissing = client.argument === 'object' && !client.options?.literal;
  return isMissing && parts.some(({ insert = [] }) => insert.length > 0);
}
