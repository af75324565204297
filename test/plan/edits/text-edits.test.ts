import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../../src/plan/edits/compose-edits.js';
import { envRead } from '../../../src/plan/edits/env-read.js';
import { replaceBaseURL } from '../../../src/plan/edits/replace-base-url.js';
import { replaceInPieces } from '../../../src/plan/edits/replace-in-pieces.js';
import { replaceLiteral, replaceText } from '../../../src/plan/edits/replace-text.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import type { Piece } from '../../../src/scan/usage.js';

/** `[api.]` marks the text of a piece, `~` a hole: one file whose brackets are gone holds them all. */
function readPieces(marked: string): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\]|~)/)) {
    if (part === '~') pieces.push({ kind: 'hole', reason: 'unknown' });
    const content = part.startsWith('[') ? part.slice(1, -1) : undefined;
    if (content !== undefined) {
      const span = [text.length, text.length + content.length] as const;
      pieces.push({ kind: 'text', text: content, place: { file: 'a.ts', span } });
    }
    text += content ?? part;
  }
  return { text, pieces };
}

describe('a range of a folded text', () => {
  it.each([
    ["'[abcdef]'", [1, 3], "'aXdef'"],
    ["'[abc]' + '[def]'", [2, 5], "'abX' + 'f'"],
    ["'[abc]' + '[def]'", [3, 6], "'abc' + 'X'"],
    ["'[a]' + '[b]' + '[c]'", [0, 3], "'X' + '' + ''"],
    ['`[a]${~}[bcd]`', [2, 4], '`a${~}Xd`'],
  ] as const)('%s %j', (marked, range, after) => {
    const { text, pieces } = readPieces(marked);
    expect(composeEdits(text, replaceInPieces(pieces, range, 'X', () => text) ?? [])).toBe(after);
  });

  it('cannot be replaced over a hole or where offsets are not known', () => {
    const { text, pieces } = readPieces('`[a]${~}[b]`');
    expect(replaceInPieces(pieces, [0, 3], 'X', () => text)).toBeUndefined();
    expect(replaceInPieces([{ kind: 'text', text: 'ab' }], [0, 1], 'X', () => text)).toBeUndefined();
  });
});

describe("OpenAI's base in a URL", () => {
  const move = (marked: string, isWhole = false, base = 'https://h.example/api/v4') => {
    const { text, pieces } = readPieces(marked);
    const leaf = { kind: 'text', pieces, role: 'value', via: [] } as const;
    const edits = replaceBaseURL(leaf, base, isWhole, () => text);
    return edits && composeEdits(text, edits);
  };

  it.each([
    ["'[https://api.openai.com/v1/chat/completions]'", "'https://h.example/api/v4/chat/completions'"],
    ["'[https://eu.api.openai.com/v1]'", "'https://h.example/api/v4'"],
    ["'[https://api.openai.com:443/v1/models?x=1]'", "'https://h.example/api/v4/models?x=1'"],
    ["'[https://api.openai.com]' + '[/v1/models]'", "'https://h.example' + '/api/v4/models'"],
    ["'[api.openai.com]', '[/v1/models]'", "'h.example', '/api/v4/models'"],
    ['`[https://api.openai.com/v1/]${~}`', '`https://h.example/api/v4/${~}`'],
  ])('%s', (marked, after) => {
    expect(move(marked)).toBe(after);
  });

  it('loses its path where the provider has none', () => {
    expect(move("'[https://api.openai.com/v1/models]'", false, 'https://h.example')).toBe("'https://h.example/models'");
  });

  it('may lack the version only where it is a base URL as a whole', () => {
    expect(move("'[https://api.openai.com]'", true)).toBe("'https://h.example/api/v4'");
    expect(move("'[https://api.openai.com/]'", true)).toBe("'https://h.example/api/v4/'");
    expect(move("'[https://api.openai.com]'")).toBeUndefined();
    expect(move("'[https://api.openai.com/dashboard/usage]'", true)).toBeUndefined();
    expect(move('`[https://api.openai.com/]${~}`')).toBeUndefined();
  });
});

describe('a literal', () => {
  const at = (text: string) => ({ file: 'a.ts', span: [text.indexOf('old'), text.indexOf('old') + 3] as const });

  it.each([
    ["f('old')", 'new', "f('new')"],
    ['f("old")', 'a "b"', 'f("a \\"b\\"")'],
    ['f(`old`)', '$' + '{x}', 'f(`\\$' + '{x}`)'],
    ['KEY=old', 'a\\b', 'KEY=a\\b'],
  ])('%s keeps its quotes', (text, replacement, after) => {
    expect(composeEdits(text, [replaceText(at(text), text, replacement)])).toBe(after);
  });

  it('gives way to an expression as a whole, or not at all', () => {
    const edit = replaceLiteral(at("f('old')"), "f('old')", 'x.y');
    expect(edit && composeEdits("f('old')", [edit])).toBe('f(x.y)');
    expect(replaceLiteral(at("f('an old')"), "f('an old')", 'x.y')).toBeUndefined();
  });
});

describe('the style of a file', () => {
  it.each([
    ['import a from "a"\nb("c")\n', { quote: '"', semicolon: false, indent: '  ', newline: '\n' }],
    ["f(() => {\r\n\tg('a');\r\n});\r\n", { quote: "'", semicolon: true, indent: '\t', newline: '\r\n' }],
    ['if (a) {\n    b();\n        // deep\n}\n', { quote: "'", semicolon: true, indent: '    ', newline: '\n' }],
    ['', { quote: "'", semicolon: false, indent: '  ', newline: '\n' }],
  ])('%j', (text, style) => {
    expect(sniffStyle(text)).toEqual(style);
  });

  it('decides about quotes', () => {
    expect(quoted("it's", sniffStyle('a("b")'))).toBe('"it\'s"');
    expect(quoted("it's", sniffStyle(''))).toBe("'it\\'s'");
  });
});

it.each([
  ["import OpenAI from 'openai';", 'process.env.K'],
  ["import OpenAI from 'npm:openai@4';", "Deno.env.get('K')"],
  ["import { serve } from 'https://deno.land/std/http/server.ts';", "Deno.env.get('K')"],
  ['const url = import.meta.env.VITE_URL;', 'import.meta.env.K'],
  ['const url = import.meta.env.VITE_URL ?? process.env.URL;', 'process.env.K'],
  ['const url = Bun.env.URL;', 'Bun.env.K'],
])('a variable is read as %s does', (source, expression) => {
  const context = { source: () => source, wantsBrackets: () => false };
  expect(envRead('K', 'a.ts', context)).toBe(expression);
});

it.each([
  ["import OpenAI from 'openai';", "process.env['K']"],
  ["const url = import.meta.env['VITE_URL'];", "import.meta.env['K']"],
])('where the compiler wants brackets, a variable is read in brackets: %s', (source, expression) => {
  expect(envRead('K', 'a.ts', { source: () => source, wantsBrackets: () => true })).toBe(expression);
});
