import type { Property } from '../../src/scan/usage.js';

/** A choice as chat completions know it: a word, or `{ type: 'function' }` with a name. For the lookup of facts only. */
export function asToolChoice(choice: Property): Property {
  if (!choice.object) return { ...choice, name: 'tool_choice' };
  const type: Property = {
    ...choice,
    name: 'type',
    value: {
      place: choice.place,
      leaves: [{ kind: 'text', pieces: [{ kind: 'text', text: 'function' }], role: 'value', via: [] }],
    },
  };
  const { object: _, elements: __, ...plain } = type;
  return { ...choice, name: 'tool_choice', object: { ...choice.object, properties: [plain] } };
}
