import { bracketed, joinSentences, listed } from '../../../src/messages/lists.js';
import { listSome } from '../../../src/messages/sentences.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { foldPieces, HOLE, textLeaves } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { byHand } from './by-hand.js';
import type { Client } from './part.js';

export function reportOpaque(client: Client, context: RuleContext): FindingProposal {
  return byHand(client, context, {
    title: t`no place in sight for the options of this ${client.className}`,
    todo: t`Give it the key from ${context.target.keyEnv} and the base URL ${context.target.baseURL} there.`,
  });
}

/** What has to be done about its calls is said at each of them. */
export function reportStaying(client: Client, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client],
    title: t`stays at OpenAI: none of the calls on this client can be moved to ${context.provider.name}`,
  };
}

export function reportRunTimeHost(client: Client, reason: string, context: RuleContext): FindingProposal {
  const requests = context.requestsOf(client);
  const todo = t`Where it is OpenAI, set ${context.target.baseURL}, a key of ${context.provider.name} and one of its models.`;
  const calls = listSome(requests.map(tellCall), MOST_CALLS);
  return {
    kind: 'finding',
    severity: 'action',
    usages: [client, ...requests],
    title: t`where this client points is decided at run time (${reason})`,
    todo: joinSentences(requests.length === 0 ? [todo] : [todo, t`Its calls: ${calls}.`]),
  };
}

/** More of them would hide the sentence in front of them. */
const MOST_CALLS = 8;

/** `src/ask.ts:12 (gpt-4o)`. */
function tellCall({ file, position, parameters }: UsageOf<'request'>): string {
  const model = parameters?.properties.find(({ name }) => name === 'model');
  const ids = new Set(textLeaves(model?.value).map(({ pieces }) => foldPieces(pieces)));
  const known = [...ids].filter((id) => id !== '' && !id.includes(HOLE));
  const place = `${file}:${position.line}`;
  return known.length === 0 ? place : bracketed(place, listed(known));
}
