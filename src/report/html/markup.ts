import { maskSecrets } from '../../messages/mask-secrets.js';

/** HTML that is fit to be put in a page as it is. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | undefined | Markup | readonly Markup[];

/** HTML from a template: what is filled in loses its keys and is escaped, unless it is markup itself. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return trusted(literals.map((literal, index) => literal + write(parts[index])).join(''));
}

/** Takes text for markup: only for what was escaped or written by repoint itself. */
export const trusted = (markup: string): Markup => ({ markup });

const isList = (part: Part): part is readonly Markup[] => Array.isArray(part);

function write(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeText(maskSecrets(part));
  return isList(part) ? part.map(({ markup }) => markup).join('') : part.markup;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escaped for text and for quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** JSON inside a script element: nothing in it can end the element. */
export function embedJson(value: unknown): Markup {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'));
}
