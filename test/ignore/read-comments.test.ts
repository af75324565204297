import { describe, expect, test } from 'vitest';
import { readComments } from '../../src/ignore/read-comments.js';

describe('a comment names rules, a reason and the lines that it speaks of', () => {
  test.each([
    ['a.ts', '// repoint-ignore-next-line model -- we compare\ncall();\n', ['model'], 'we compare', 2],
    [
      'a.ts',
      'x();\n  // repoint-ignore-next-line model, client -- a -- b\n  call();\n',
      ['model', 'client'],
      'a -- b',
      3,
    ],
    ['a.tsx', '<p>\n  {/* repoint-ignore-next-line * -- kept */}\n  <b/>\n</p>\n', ['*'], 'kept', 3],
    ['a.md', '<!-- repoint-ignore-next-line model -- old text -->\nUse it.\n', ['model'], 'old text', 2],
    ['.env', '# repoint-ignore-next-line env-name -- shared\r\nA=1\r\n', ['env-name'], 'shared', 2],
    ['a.ts', '// repoint-ignore-next-line model\ncall();\n', ['model'], '', 2],
    ['a.ts', '// repoint-ignore-next-line -- no rule\ncall();\n', [], 'no rule', 2],
    ['a.ts', '// repoint-ignore-next-line\ncall();\n', [], '', 2],
    // Other comments between do not count.
    ['a.ts', '// repoint-ignore-next-line model -- a\n// eslint-disable-next-line b\ncall();\n', ['model'], 'a', 3],
  ])('%s: %j', (file, source, rules, reason, until) => {
    expect(readComments(file, source)).toMatchObject([{ file, scope: 'next-line', rules, reason, until }]);
  });
});

test('the place of a comment is its own, in the text as it is', () => {
  const source = '\uFEFFa();\n  // repoint-ignore-next-line model -- b\nc();\n';
  expect(readComments('a.ts', source)).toMatchObject([{ line: 2, start: source.indexOf('//') }]);
});

describe('a comment for the file counts at its head alone', () => {
  test.each([
    ["#!/usr/bin/env node\n// Copyright\n'use strict';\n// repoint-ignore-file * -- a demo\ncall();\n", 'file'],
    ['<script setup>\n// repoint-ignore-file * -- a demo\ncall();\n</script>\n', 'file'],
    ['// repoint-ignore-file * -- a demo\n', 'file'],
    ['call();\n// repoint-ignore-file * -- a demo\n', 'stray'],
  ])('%j', (source, scope) => {
    expect(readComments('a.ts', source)).toMatchObject([{ scope, rules: ['*'] }]);
  });
});

test.each([
  ['in the middle of a line', "say('// repoint-ignore-next-line model -- a');\n"],
  ['of another name', '// repoint-ignore-next-lines model -- a\ncall();\n'],
])('text %s is no comment', (_what, source) => {
  expect(readComments('a.ts', source)).toEqual([]);
});
