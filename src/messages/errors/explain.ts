/** Errors of `repoint explain`. */

import { listed } from '../lists.js';
import { RepointError } from '../repoint-error.js';
import { t } from '../t.js';

export const explainErrors = {
  unknownTerm: (term: string, close: readonly string[]) =>
    new RepointError(
      'unknown-term',
      t`Nothing is known of "${term}"`,
      t`It is no rule, parameter, quirk, model id or error code that repoint has facts about.`,
      close.length > 0
        ? t`Did you mean ${listed(close)}?`
        : t`See repoint providers, or docs/what-changes.md for the rules.`,
    ),

  placeNeedsProvider: (term: string) =>
    new RepointError(
      'place-needs-provider',
      t`"${term}" can be explained only for a provider`,
      t`What happens at a place depends on where the code moves to.`,
      t`Add --to, e.g. --to zhipu.`,
    ),

  nothingThere: (term: string) =>
    new RepointError(
      'nothing-there',
      t`Nothing happens at ${term}`,
      t`The plan changes nothing and says nothing there.`,
      t`Take a place from the report, as path:line.`,
    ),
};
