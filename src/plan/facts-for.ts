import { forModels } from '../providers/for-model.js';
import type { ProviderData } from '../providers/schema.js';
import type { Leaf, UsageOf } from '../scan/usage.js';
import { apiOf, type ChoiceContext, chooseFor, isForeign } from './choose-for.js';
import type { Scanned } from './contract.js';
import { oncePerContext } from './once-per-context.js';
import { foldPieces, literalPlace, samePlace, type TextLeaf } from './values.js';

type Request = UsageOf<'request'>;

/** What rules know, and those that convert calls too. */
export type Known = ChoiceContext & Pick<Scanned, 'usages'>;

/**
 * What is known of the provider for one call: what its data says of the models that the call names once it has moved wins over
 * what it says of all. Of several models the strictest fact counts. Where only the run knows the model, it is what holds for all.
 */
export const factsFor: (request: Request, known: Known) => ProviderData = oncePerContext(
  (request: Request, known: Known) => forModels(known.provider, modelsWritten(request, known)),
);

/** The same for calls that share a setting, such as those on one client. */
export function factsForAll(requests: readonly Request[], known: Known): ProviderData {
  const models = requests.flatMap((request) => modelsWritten(request, known));
  return forModels(known.provider, [...new Set(models)]);
}

/** The ids that a call names once it has moved; none where only the run knows. */
export function modelsWritten(request: Request, known: Known): string[] {
  const properties = (request.parameters?.properties ?? []).filter(({ name }) => name === 'model');
  const isUnseen = properties.length > 0 || (request.parameters?.unseen.length ?? 0) > 0;
  const ids = isUnseen
    ? properties.flatMap(({ value }) => value.leaves).flatMap((leaf) => writtenFor(leaf, request, known) ?? [])
    : [chooseFor(undefined, [request], apiOf(request), known).id ?? []].flat();
  return [...new Set(ids)];
}

function writtenFor(leaf: Leaf, request: Request, known: Known): string | undefined {
  if (leaf.kind !== 'text') return undefined;
  const from = foldPieces(leaf.pieces);
  if (from.trim() === '' || isForeign(from, known)) return undefined;
  return chooseFor(from, sharersOf(leaf, request, known), apiOf(request), known).id ?? undefined;
}

/** The calls of the same kind that read the id from the same place: it becomes one model for all of them. */
function sharersOf(leaf: TextLeaf, request: Request, { usages }: Known): Request[] {
  const place = literalPlace(leaf);
  const isShared = (each: Leaf): boolean => each.kind === 'text' && samePlace(literalPlace(each), place);
  const others = usages
    .filter((usage) => usage.kind === 'request')
    .filter(({ id, api }) => id !== request.id && api === request.api)
    .filter(({ parameters }) =>
      (parameters?.properties ?? []).some(({ name, value }) => name === 'model' && value.leaves.some(isShared)),
    );
  return [request, ...others];
}
