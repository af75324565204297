import type { Scanned } from '../../../src/plan/contract.js';
import type { Place, ResultUsage } from '../../../src/scan/usage.js';
import { isTypeScript } from '../../call-shapes/write.js';

/**
 * How the id of the call is read at a place where its result is told: behind the message whose `function_call` is read in
 * that place, else in the same function. Undefined where no such message, or more than one, is in sight.
 */
export function callIdAt(place: Place, symbol: string, scanned: Scanned): string | undefined {
  const reads = scanned.usages.filter((usage) => usage.kind === 'result').filter(({ file }) => file === place.file);
  const inside = reads.filter(({ span }) => place.span[0] <= span[0] && span[1] <= place.span[1]);
  const near = reads.filter((read) => read.symbol === symbol);
  const messages = [messagesIn(inside, scanned), messagesIn(near, scanned)].find((found) => found.length > 0) ?? [];
  const [message, ...others] = messages;
  if (message === undefined || others.length > 0) return undefined;
  return isTypeScript(place.file) ? `${message}.tool_calls?.[0]?.id ?? ''` : `${message}.tool_calls[0].id`;
}

/** The expressions that a `function_call` is read of, each once. */
function messagesIn(reads: readonly ResultUsage[], { source }: Scanned): string[] {
  const found = reads.flatMap(({ steps, before, base }) => {
    const index = steps.findIndex(({ name }) => name === 'function_call');
    const step = steps[index];
    if (!step || index < before || step.form !== 'member') return [];
    return [source(base.file).slice(base.span[0], step.place.span[0])];
  });
  return [...new Set(found)];
}
