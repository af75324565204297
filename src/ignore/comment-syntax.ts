import { basename } from 'node:path/posix';
import { hasScripts, scriptPlace } from './script-place.js';

/** What a comment is written between; `close` is empty for one that ends with its line. */
export interface CommentSyntax {
  readonly open: string;
  readonly close: string;
}

const SLASHES: CommentSyntax = { open: '//', close: '' };
const HASH: CommentSyntax = { open: '#', close: '' };
const DASHES: CommentSyntax = { open: '--', close: '' };
const MARKUP: CommentSyntax = { open: '<!--', close: '-->' };
const BRACES: CommentSyntax = { open: '{/*', close: '*/}' };

const BY_NAME: readonly (readonly [RegExp, CommentSyntax])[] = [
  [/\.(?:jsonc|json5|prisma)$|^[jt]sconfig(?:\..+)?\.json$|^devcontainer\.json$/, SLASHES],
  [/\.(?:ya?ml|toml|sh|bash|zsh|tf|hcl|properties|conf|py)$/, HASH],
  [/^Dockerfile|\.Dockerfile$|^Makefile$|^\.env|\.env$|^env\.|^\.dev\.vars/, HASH],
  [/\.sql$/, DASHES],
];
const MARKDOWN = /\.(?:md|mdx|markdown)$/;
const BY_FENCE: readonly (readonly [RegExp, CommentSyntax])[] = [
  [/^(?:[cm]?[jt]sx?|javascript|typescript|jsonc|json5)$/, SLASHES],
  [/^(?:sh|bash|shell|zsh|env|dotenv|ya?ml|toml|dockerfile|python|py)$/i, HASH],
  [/^html$/, MARKUP],
];

/**
 * How to write a comment on a line of its own where the line at `offset` begins. Undefined where there is no way: JSON,
 * the inside of a string over several lines, a tag over several lines, a command that goes on.
 */
export function commentSyntaxAt(file: string, source: string, offset: number): CommentSyntax | undefined {
  const name = basename(file);
  const before = source.slice(0, offset);
  if (MARKDOWN.test(name)) return inMarkdown(before, name.endsWith('.mdx') ? BRACES : MARKUP);
  if (hasScripts(file)) {
    const place = scriptPlace(file, source, offset);
    return { code: SLASHES, children: BRACES, markup: inMarkup(before), none: undefined }[place];
  }
  const syntax = syntaxNamed(BY_NAME, name);
  return syntax === HASH && goesOn(before) && !/dockerfile/i.test(name) ? undefined : syntax;
}

/** Inside a fence it is the code's own syntax: a comment of Markdown would be shown there. */
function inMarkdown(before: string, outside: CommentSyntax): CommentSyntax | undefined {
  const fences = [...before.matchAll(/^[ \t]*(?:```|~~~)[ \t]*([\w-]*)/gm)];
  return fences.length % 2 === 0 ? outside : syntaxNamed(BY_FENCE, fences.at(-1)?.[1] ?? '');
}

function inMarkup(before: string): CommentSyntax | undefined {
  return /<[a-zA-Z][^>]*$/.test(before) ? undefined : MARKUP;
}

/** A shell would take the comment for a part of the command. */
function goesOn(before: string): boolean {
  return /\\\r?\n$/.test(before);
}

function syntaxNamed(table: typeof BY_NAME, name: string): CommentSyntax | undefined {
  return table.find(([pattern]) => pattern.test(name))?.[1];
}
