import { distance } from 'fastest-levenshtein';
import type { AnyRule } from '../plan/contract.js';
import type { ProviderData } from '../providers/schema.js';
import type { Explanation } from './contract.js';
import { errorCodes, explainError } from './explain-error.js';
import { explainModel } from './explain-model.js';
import { explainParameter } from './explain-parameter.js';

export interface Knowledge {
  /** The providers that are asked about. */
  readonly providers: readonly ProviderData[];
  readonly rules: readonly Pick<AnyRule, 'id'>[];
  /** Markdown of a rule's page, with its title. */
  rulePage(id: string): string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Everything that a word stands for: a rule, a parameter, a quirk, a model, an error. Empty for a word that stands for nothing here. */
export function findExplanations(term: string, knowledge: Knowledge): Explanation[] {
  const { providers, rules, today } = knowledge;
  const rule = rules.find(({ id }) => id === term);
  const quirks = providers.flatMap((provider) =>
    provider.quirks.filter(({ id }) => id === term).map((quirk) => ({ provider: provider.id, quirk })),
  );
  const model = explainModel(term, providers, today);
  const error = explainError(term);
  return [
    ...(rule ? [{ kind: 'rule' as const, id: rule.id, page: withoutTitle(knowledge.rulePage(rule.id)) }] : []),
    ...explainParameter(term, providers),
    ...(quirks.length > 0 ? [{ kind: 'quirk' as const, id: term, rows: quirks }] : []),
    ...(model ? [model] : []),
    ...(error ? [error] : []),
  ];
}

const withoutTitle = (page: string): string => page.replace(/^# .*\n+/, '');

const SUGGESTED = 3;

/** The words that somebody who typed this may have meant, the nearest first. */
export function suggestTerms(term: string, { providers, rules }: Knowledge): string[] {
  const terms = new Set([
    ...rules.map(({ id }) => id),
    ...errorCodes(),
    ...providers.flatMap(({ parameters, quirks, models }) => [
      ...Object.values(parameters).flatMap((facts) => Object.keys(facts ?? {})),
      ...quirks.map(({ id }) => id),
      ...models.map(({ id }) => id),
    ]),
  ]);
  return [...terms]
    .map((each) => ({ each, away: distance(term, each) }))
    .filter(({ each, away }) => away <= Math.max(2, each.length / 3))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, SUGGESTED)
    .map(({ each }) => each);
}
