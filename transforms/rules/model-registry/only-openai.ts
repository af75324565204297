import type { RuleContext } from '../../../src/plan/contract.js';

/** True where every client in sight is OpenAI's or the target's: then a model or a width of nobody in sight is one of theirs. */
export function onlyOpenAI(context: RuleContext): boolean {
  return context.usages.every((usage) => usage.kind !== 'client' || context.moves(usage));
}
