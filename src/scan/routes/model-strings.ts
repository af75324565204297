import { plainTexts } from '../read-messages.js';
import type { Leaf, Property, Value } from '../usage.js';

/** True where one of the alternatives of a model id names OpenAI as its vendor: `openai/gpt-5`, `openai:gpt-4o`. */
export function namesOpenAIVendor(model: Value | undefined, mark: '/' | ':'): boolean {
  return model !== undefined && plainTexts(model).some((id) => id.startsWith(`openai${mark}`));
}

/** The property with the id alone: `openai:gpt-4o` is the model `gpt-4o` of the one who goes by `openai`. */
export function withoutPrefix(model: Property, prefixes: readonly string[]): Property {
  const leaves = model.value.leaves.map((leaf) => cutPrefix(leaf, prefixes));
  return { ...model, value: { ...model.value, leaves } };
}

function cutPrefix(leaf: Leaf, prefixes: readonly string[]): Leaf {
  if (leaf.kind !== 'text') return leaf;
  const [first, ...others] = leaf.pieces;
  const prefix = prefixes.find((each) => first?.kind === 'text' && first.text.startsWith(each));
  if (first?.kind !== 'text' || prefix === undefined) return leaf;
  const { text, place } = first;
  const rest = { kind: 'text' as const, text: text.slice(prefix.length) };
  if (!place) return { ...leaf, pieces: [rest, ...others] };
  const span = [place.span[0] + prefix.length, place.span[1]] as const;
  return { ...leaf, pieces: [{ ...rest, place: { ...place, span } }, ...others] };
}
