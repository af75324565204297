import type { ObjectShape, RequestUsage, Value } from './usage.js';

/** Roles and content types of the messages that are in sight, from `messages` (chat) or `input` (Responses). */
export function readMessages(parameters: ObjectShape | undefined): Pick<RequestUsage, 'roles' | 'contentTypes'> {
  const lists = (parameters?.properties ?? []).filter(({ name }) => name === 'messages' || name === 'input');
  const messages = lists.flatMap(({ elements }) => elements ?? []);
  const roles = messages.flatMap((message) => valuesOf(message, 'role'));
  const parts = messages.flatMap((message) => message.properties.filter(({ name }) => name === 'content'));
  const types = parts.flatMap(({ elements }) => elements ?? []).flatMap((part) => valuesOf(part, 'type'));
  return { roles, contentTypes: [...new Set(types.flatMap(plainTexts))] };
}

const valuesOf = (shape: ObjectShape, name: string): Value[] =>
  shape.properties.filter((property) => property.name === name).map(({ value }) => value);

/** The alternatives of a value that are plain strings. */
export function plainTexts(value: Value): string[] {
  return value.leaves.flatMap((leaf) => {
    if (leaf.kind !== 'text') return [];
    const text = leaf.pieces.map((piece) => (piece.kind === 'text' ? piece.text : undefined));
    return text.every((part) => part !== undefined) ? [text.join('')] : [];
  });
}
