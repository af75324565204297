import type { RuleContext } from './contract.js';

/** A question about a thing that is asked again and again in one plan, answered once. */
export function oncePerContext<T extends { readonly id: string } | string, A>(
  answer: (asked: T, context: RuleContext) => A,
): (asked: T, context: RuleContext) => A {
  const answers = new WeakMap<RuleContext, Map<string, A>>();
  return (asked, context) => {
    const known = answers.get(context) ?? new Map<string, A>();
    answers.set(context, known);
    const key = typeof asked === 'string' ? asked : asked.id;
    const found = known.get(key);
    if (found !== undefined) return found;
    const fresh = answer(asked, context);
    known.set(key, fresh);
    return fresh;
  };
}
