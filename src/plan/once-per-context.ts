import type { RuleContext } from './contract.js';

/** A question about a thing that is asked again and again in one plan, answered once. */
export function oncePerContext<T extends { readonly id: string } | string, A, C extends object = RuleContext>(
  answer: (asked: T, context: C) => A,
): (asked: T, context: C) => A {
  const answers = new WeakMap<C, Map<string, A>>();
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
