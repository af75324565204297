/** Errors of `repoint explain`. */
import { RepointError } from './repoint-error.js';

export const explainErrors = {
  unknownTerm: (term: string, close: readonly string[]) =>
    new RepointError(
      'unknown-term',
      `Nothing is known of "${term}"`,
      'It is no rule, parameter, quirk or model id that repoint has facts about.',
      close.length > 0
        ? `Did you mean ${close.join(', ')}?`
        : 'See repoint providers, or docs/what-changes.md for the rules.',
    ),

  placeNeedsProvider: (term: string) =>
    new RepointError(
      'place-needs-provider',
      `"${term}" can be explained only for a provider`,
      'What happens at a place depends on where the code moves to.',
      'Add --to, e.g. --to zhipu.',
    ),

  nothingThere: (term: string) =>
    new RepointError(
      'nothing-there',
      `Nothing happens at ${term}`,
      'The plan changes nothing and says nothing there.',
      'Take a place from the report, as path:line.',
    ),
};
