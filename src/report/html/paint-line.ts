import type { Stretch } from '../emphasize-words.js';
import { escapeText } from './markup.js';
import type { Token } from './tokens.js';

/** Signs that change how a line reads and not what it does: https://trojansource.codes */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?!\t)\p{Cc}/gu;

/** A line as markup: its tokens coloured, and what differs from the other version marked. */
export function paintLine(tokens: readonly Token[], stretches: readonly Stretch[] = []): string {
  let rest = tokens;
  const painted = stretches.map(({ text, different }) => {
    const [own, others] = cutTokens(rest, text.length);
    rest = others;
    const code = own.map(paintToken).join('');
    return different ? `<mark>${code}</mark>` : code;
  });
  return painted.join('') + rest.map(paintToken).join('');
}

function cutTokens(tokens: readonly Token[], length: number): [Token[], Token[]] {
  const own: Token[] = [];
  let left = length;
  for (const [index, { text, kind }] of tokens.entries()) {
    if (left <= 0) return [own, tokens.slice(index)];
    own.push({ text: text.slice(0, left), kind });
    if (text.length > left) return [own, [{ text: text.slice(left), kind }, ...tokens.slice(index + 1)]];
    left -= text.length;
  }
  return [own, []];
}

function paintToken({ text, kind }: Token): string {
  const shown = escapeText(text).replace(UNSEEN, nameUnseen);
  return kind === '' ? shown : `<span class="${kind}">${shown}</span>`;
}

function nameUnseen(character: string): string {
  if (character === '\r') return '';
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `<span class="unseen">U+${point}</span>`;
}
