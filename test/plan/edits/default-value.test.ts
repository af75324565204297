import { expect, it } from 'vitest';
import { composeEdits } from '../../../src/plan/edits/compose-edits.js';
import { withDefault } from '../../../src/plan/edits/default-value.js';

/** `a.b` is what may be empty. */
it.each([
  ['const x = a.b;', "const x = a.b ?? '';"],
  ['return a.b', "return a.b ?? ''"],
  ['f(a.b, c)', "f(a.b ?? '', c)"],
  ['x += a.b;', "x += a.b ?? '';"],
  ['({ x: a.b })', "({ x: a.b ?? '' })"],
  ['() => a.b', "() => a.b ?? ''"],
  ['`${a.b}`', "`${a.b ?? ''}`"],
  ['for (const c of a.b) {}', "for (const c of a.b ?? '') {}"],
  ['const x = a.b.trim();', "const x = (a.b ?? '').trim();"],
  ['const x = a.b\n  .trim();', "const x = (a.b ?? '')\n  .trim();"],
  ['const x = a.b[0];', "const x = (a.b ?? '')[0];"],
  ["if (a.b === 'x') {}", "if ((a.b ?? '') === 'x') {}"],
  ["if ('x' === a.b) {}", "if ('x' === (a.b ?? '')) {}"],
  ["const x = 'y' + a.b;", "const x = 'y' + (a.b ?? '');"],
  ['const x = y && a.b;', "const x = y && (a.b ?? '');"],
  ['const x = a.b\nconst y = 1', "const x = a.b ?? ''\nconst y = 1"],
  ['const x = a.b?.trim();', 'const x = a.b?.trim();'],
  ["const x = a.b || 'y';", "const x = a.b || 'y';"],
  ["const x = a.b ?? 'y';", "const x = a.b ?? 'y';"],
  ['const x = a.b!;', 'const x = a.b!;'],
  ['if (!a.b) {}', 'if (!a.b) {}'],
])('%s', (source, expected) => {
  const start = source.indexOf('a.b');
  expect(composeEdits(source, withDefault('a.ts', [start, start + 3], source, "''"))).toBe(expected);
});
