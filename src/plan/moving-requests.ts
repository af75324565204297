import type { UsageOf } from '../scan/usage.js';
import type { RuleContext } from './contract.js';

/** The calls behind an answer, a stream or an error that move. */
export function movingRequests(
  { requests }: Pick<UsageOf<'result'>, 'requests'>,
  context: RuleContext,
): UsageOf<'request'>[] {
  return context.usages
    .filter((usage) => usage.kind === 'request')
    .filter((request) => requests.includes(request.id) && context.moves(request));
}
