import type { ParameterFact, ProviderData } from './schema.js';

type Parameters = ProviderData['parameters'];
type Facts = Parameters['chat'];

/** The more of it has to change, the stricter it is. */
const STRICTEST_FIRST: readonly ParameterFact['support'][] = [
  'rejects',
  'rename',
  'range',
  'ignores',
  'unverified',
  'accepts',
];

/** Of two sets of facts about the same parameters, the stricter one for each parameter and each of its values. */
export function strictestFacts(one: Parameters, other: Parameters): Parameters {
  const merged = Object.entries(one).map(([api, facts]) => {
    const others = other[api as keyof Parameters];
    return [api, facts && others ? stricterOf(facts, others) : (facts ?? others)];
  });
  return Object.fromEntries(merged) as Parameters;
}

function stricterOf(one: Facts, other: Facts): Facts {
  const entries = Object.entries(one).map(([name, known]): [string, Facts[string]] => {
    const second = other[name];
    if (second === undefined || second === known) return [name, known];
    const values = { ...second.values, ...known.values };
    const byValue = Object.keys(values).map((value): [string, ParameterFact] => [
      value,
      stricter(known.values?.[value] ?? known.fact, second.values?.[value] ?? second.fact),
    ]);
    return [name, { fact: stricter(known.fact, second.fact), values: Object.fromEntries(byValue) }];
  });
  return Object.fromEntries(entries);
}

const stricter = (one: ParameterFact, other: ParameterFact): ParameterFact =>
  STRICTEST_FIRST.indexOf(other.support) < STRICTEST_FIRST.indexOf(one.support) ? other : one;
