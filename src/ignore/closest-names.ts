import { distance } from 'fastest-levenshtein';

const MOST = 3;

/** The names that somebody who typed this may have meant, the nearest first. */
export function closestNames(typed: string, known: Iterable<string>): string[] {
  return [...known]
    .map((name) => ({ name, away: distance(typed, name) }))
    .filter(({ name, away }) => away <= Math.max(2, name.length / 3) || name.includes(typed))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ name }) => name);
}
