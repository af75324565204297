import type { Property } from '../../scan/usage.js';
import { foldPieces, HOLE, textLeaves } from '../values.js';

/** The values that a property can have, as a request would carry them, as far as they are written out. */
export function valuesInSight({ value, elements, object }: Property): unknown[] {
  if (elements) return [elements.map(() => ({}))];
  if (object) return [Object.fromEntries(object.properties.map((each) => [each.name, valuesInSight(each)[0]]))];
  const texts = textLeaves(value)
    .map(({ pieces }) => foldPieces(pieces))
    .filter((text) => !text.includes(HOLE));
  const constants = value.leaves.flatMap((leaf) =>
    leaf.kind === 'constant' && leaf.value !== null ? [leaf.value] : [],
  );
  return [...texts, ...constants];
}
