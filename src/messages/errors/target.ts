/** What can be wrong with where to move to, and to which models. */

import { listed } from '../lists.js';
import { RepointError } from '../repoint-error.js';
import { t } from '../t.js';

export const targetErrors = {
  missingProvider: (known: readonly string[]) =>
    new RepointError(
      'missing-provider',
      t`No provider given`,
      t`Known providers: ${listed(known)}.`,
      t`Say where to move to, e.g. --to ${known[0] ?? '<provider>'}.`,
    ),

  unknownProvider: (name: string, closest: string | undefined, known: readonly string[]) =>
    new RepointError(
      'unknown-provider',
      t`Unknown provider "${name}"`,
      t`Known providers: ${listed(known)}.`,
      closest === undefined ? t`Choose one of the known providers.` : t`Did you mean "${closest}"?`,
    ),

  unknownRegion: (provider: string, region: string, known: readonly string[]) =>
    new RepointError(
      'unknown-region',
      t`${provider} has no region "${region}"`,
      t`Known regions: ${listed(known)}.`,
      t`Leave --region out to take the default one.`,
    ),

  badModelOverride: (text: string) =>
    new RepointError(
      'bad-model-override',
      t`Cannot read --model "${text}"`,
      t`It needs the old and the new model id.`,
      t`Write --model gpt-4o=new-model-id.`,
    ),

  badDetour: (text: string) =>
    new RepointError(
      'bad-detour',
      t`Cannot read --for "${text}"`,
      t`It needs an API and the provider that serves it.`,
      t`Write --for embeddings=qwen.`,
    ),

  unknownApi: (name: string, known: readonly string[]) =>
    new RepointError(
      'unknown-api',
      t`Unknown API "${name}"`,
      t`Known APIs: ${listed(known)}.`,
      t`Choose one of them for --for and --keep.`,
    ),

  /** `since`: the day, where it is known. */
  retiredModel: (from: string, id: string, provider: string, since: string | undefined, instead: string | undefined) =>
    new RepointError(
      'retired-model',
      t`${provider} no longer serves ${id}`,
      since === undefined
        ? t`It was retired, so ${from} cannot become it.`
        : t`It was retired on ${since}, so ${from} cannot become it.`,
      instead === undefined
        ? t`Choose another model: repoint models --to <provider>.`
        : t`Write --model ${from}=${instead}.`,
    ),

  severalProviders: (names: readonly string[], commands: readonly string[]) =>
    new RepointError(
      'several-providers',
      t`This code speaks to ${names.length} providers: ${listed(names)}`,
      commands.map((command) => `  ${command}`).join('\n'),
      t`Take one at a time: type one of these commands.`,
    ),
};
