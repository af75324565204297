import type { Property } from '../../../src/scan/usage.js';

/** True for a format that no other can stand in the place of. */
export function isAlways({ helper, object }: Property): boolean {
  const types = object?.properties.filter(({ name }) => name === 'type') ?? [];
  return helper !== undefined || object === undefined || (types.length === 1 && types[0]?.conditional === false);
}

/** The format as it is asked for instead, for the rules that look its value up. */
export function asJsonObject(format: Property): Property {
  const { helper: _, object: __, ...plain } = format;
  const leaf = { kind: 'text', pieces: [{ kind: 'text', text: 'json_object' }], role: 'value', via: [] } as const;
  return { ...plain, value: { place: format.value.place, leaves: [leaf] } };
}
