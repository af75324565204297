import type { ClientUsage, ObjectShape, Place, RequestUsage, Value } from './usage.js';

/** Tells whether a piece of text already belongs to a client or a request. */
export interface PlacesUsed {
  has(place: Place): boolean;
}

/** The places of all values of clients and requests: a model id found there is no mere mention. */
export function placesUsed(routed: readonly (ClientUsage | RequestUsage)[]): PlacesUsed {
  const keys = new Set<string>();
  const addValue = (value: Value | undefined): void => {
    for (const leaf of value?.leaves ?? []) {
      if (leaf.kind !== 'text') continue;
      for (const piece of leaf.pieces) if (piece.kind === 'text' && piece.place) keys.add(keyOf(piece.place));
    }
  };
  const addShape = (shape: ObjectShape | undefined): void => {
    for (const property of shape?.properties ?? []) {
      addValue(property.value);
      addShape(property.object);
      property.elements?.forEach(addShape);
    }
  };
  for (const usage of routed) {
    if (usage.kind === 'client') {
      addValue(usage.apiKey);
      addValue(usage.baseURL);
      addShape(usage.options);
    } else addShape(usage.parameters);
  }
  return { has: (place) => keys.has(keyOf(place)) };
}

/** Its end tells a text from all others: a value can leave out what the text begins with, such as the vendor of a model. */
const keyOf = ({ file, span }: Place): string => `${file}:${span[1]}`;
