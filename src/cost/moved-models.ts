import type { Edit, Place, Plan } from '../plan/contract.js';
import { foldPieces, HOLE, literalPlace } from '../plan/values.js';
import type { ProviderData } from '../providers/schema.js';
import type { Leaf, UsageOf } from '../scan/usage.js';

/** A model id in the code that a plan writes another one for, and the calls that ask for it. */
export interface ModelMove {
  readonly from: string;
  readonly to: string;
  /** Where the calls go. */
  readonly provider: ProviderData;
  readonly requests: readonly UsageOf<'request'>[];
}

/** A model id where it is written. */
interface Written {
  readonly id: string;
  readonly place: Place;
}

/**
 * Which models become which in a plan, told by what its edits make of the places that calls take their models from, so that
 * every rule's changes count.
 */
export function movedModels(
  { usages, changes }: Pick<Plan, 'usages' | 'changes'>,
  providerOf: (request: UsageOf<'request'>) => ProviderData,
): ModelMove[] {
  const edits = changes.flatMap((change) => change.edits);
  const moves = new Map<string, ModelMove>();
  for (const request of usages.filter((usage) => usage.kind === 'request')) {
    const provider = providerOf(request);
    const isKnown = (id: string): boolean => provider.models.some((model) => model.id === id);
    for (const { id: from, place } of modelsOf(request, usages)) {
      const to = writtenAt(place, edits, isKnown);
      if (to === undefined || to === from) continue;
      const key = JSON.stringify([from, to, provider.id]);
      const requests = moves.get(key)?.requests ?? [];
      moves.set(key, { from, to, provider, requests: requests.includes(request) ? requests : [...requests, request] });
    }
  }
  return [...moves.values()];
}

function modelsOf({ parameters }: UsageOf<'request'>, usages: Plan['usages']): Written[] {
  return (parameters?.properties ?? [])
    .filter(({ name }) => name === 'model')
    .flatMap(({ value }) => value.leaves.flatMap((leaf) => writtenFor(leaf, usages)));
}

function writtenFor(leaf: Leaf, usages: Plan['usages']): Written[] {
  if (leaf.kind === 'env') return settingsOf(leaf.name, usages);
  const place = leaf.kind === 'text' ? literalPlace(leaf) : undefined;
  const id = leaf.kind === 'text' ? foldPieces(leaf.pieces) : '';
  return place && !id.includes(HOLE) ? [{ id, place }] : [];
}

/** What an environment variable is set to, wherever that stands in the repository. */
function settingsOf(name: string, usages: Plan['usages']): Written[] {
  return usages.flatMap((usage) => {
    if (usage.kind === 'env-entry' && usage.name === name && usage.text !== undefined)
      return [{ id: usage.text, place: { file: usage.file, span: usage.valueSpan } }];
    if (usage.kind === 'config' && usage.role === 'env-value' && usage.name === name && usage.text !== undefined)
      return [{ id: usage.text, place: { file: usage.file, span: usage.span } }];
    return [];
  });
}

/** The id that stands at a place after the edits; undefined where nothing is written there, or more than one id. */
function writtenAt(place: Place, edits: readonly Edit[], isKnown: (id: string) => boolean): string | undefined {
  const [start, end] = place.span;
  const edit = edits.find((each) => each.file === place.file && each.start <= start && each.end >= end);
  if (!edit) return undefined;
  if (/^[\w.:/@-]+$/.test(edit.text)) return edit.text;
  const quoted = [...edit.text.matchAll(/(['"`])([\w.:/@-]+)\1/g)].flatMap(([, , id]) => id ?? []);
  const [id, ...others] = new Set(quoted.filter(isKnown));
  return others.length === 0 ? id : undefined;
}
