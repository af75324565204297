import type { Key } from 'node:readline';

const NAMED = new Set(['backspace', 'escape', 'up', 'down', 'pageup', 'pagedown']);

/** A key as its character, or by a name where it is none; nothing for keys that mean nothing in a review. */
export function nameKeys(
  text: string | undefined,
  { name = '', ctrl = false, meta = false, sequence = '' }: Key,
): string[] {
  if (ctrl) return [`ctrl-${name}`];
  if (name === 'return' || name === 'enter') return ['enter'];
  if (NAMED.has(name)) return [name];
  // Escape and, soon after it, a character arrive as one key: that is what Alt and the character would be.
  if (meta) return sequence.length === 2 ? ['escape', sequence.slice(1)].filter(isVisible) : [];
  return text !== undefined && isVisible(text) ? [text] : [];
}

const isVisible = (text: string): boolean => text >= ' ' && text !== '\u007f';
