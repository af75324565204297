import { openAICompatible } from '../transforms/openai-compatible.js';
import { closestNames } from './ignore/closest-names.js';
import { errors } from './messages/errors/index.js';
import { PLAN_RULES } from './plan/plan-rules.js';

/** Every rule that a change or finding can be of, sorted. */
export function knownRules(): ReadonlySet<string> {
  return new Set([...openAICompatible('any').rules.map(({ id }) => id), ...PLAN_RULES].sort());
}

/** Throws RepointError for a rule that does not exist: a misspelt one would silently leave everything in or out. */
export function refuseUnknownRules({
  only = [],
  skip = [],
}: {
  only?: readonly string[];
  skip?: readonly string[];
}): void {
  const known = knownRules();
  for (const [option, names] of [['--only', only] as const, ['--skip', skip] as const]) {
    const unknown = names.find((name) => !known.has(name));
    if (unknown === undefined) continue;
    throw errors.unknownRule(option, unknown, closestNames(unknown, known), [...known]);
  }
}
