import { describe, expect, test } from 'vitest';
import { ignoreEdit, todoEdit } from '../../src/ignore/ignore-comment.js';

/** The text once the comment is written above the line that holds `needle`. */
function ignore(file: string, source: string, needle: string, reason = 'kept'): string | undefined {
  const line = source.slice(0, source.indexOf(needle)).split('\n').length;
  const edit = ignoreEdit({ file, source, line, rule: 'model', reason });
  return edit && source.slice(0, edit.start) + edit.text + source.slice(edit.end);
}

const IGNORE = 'repoint-ignore-next-line model -- kept';

describe('a comment is written in the syntax of its file, indented like the line below it', () => {
  test.each([
    ['a.ts', 'call({\n  model: X,\n});\n', `call({\n  // ${IGNORE}\n  model: X,\n});\n`],
    ['a.js', '\uFEFFX;\n', `\uFEFF// ${IGNORE}\nX;\n`],
    ['a.ts', 'a;\r\n\tX;\r\n', `a;\r\n\t// ${IGNORE}\r\n\tX;\r\n`],
    [
      'a.tsx',
      'f(\n  <p>\n    <b>X</b>\n  </p>,\n);\n',
      `f(\n  <p>\n    {/* ${IGNORE} */}\n    <b>X</b>\n  </p>,\n);\n`,
    ],
    ['a.tsx', 'f(\n  <Chat\n    model="X"\n  />,\n);\n', `f(\n  <Chat\n    // ${IGNORE}\n    model="X"\n  />,\n);\n`],
    ['a.tsx', '<p>\n  {f(\n    X,\n  )}\n</p>;\n', `<p>\n  {f(\n    // ${IGNORE}\n    X,\n  )}\n</p>;\n`],
    ['a.vue', '<script>\n  X;\n</script>\n', `<script>\n  // ${IGNORE}\n  X;\n</script>\n`],
    ['a.vue', '<template>\n  <p>X</p>\n</template>\n', `<template>\n  <!-- ${IGNORE} -->\n  <p>X</p>\n</template>\n`],
    ['.env.local', 'A=1\nX=2\n', `A=1\n# ${IGNORE}\nX=2\n`],
    ['.github/workflows/ci.yml', 'env:\n  X: 1\n', `env:\n  # ${IGNORE}\n  X: 1\n`],
    ['Dockerfile', 'RUN a \\\n  X\n', `RUN a \\\n  # ${IGNORE}\n  X\n`],
    ['tsconfig.base.json', '{\n  "X": 1\n}\n', `{\n  // ${IGNORE}\n  "X": 1\n}\n`],
    ['README.md', 'Use X.\n', `<!-- ${IGNORE} -->\nUse X.\n`],
    ['README.md', '```ts\nX;\n```\n', `\`\`\`ts\n// ${IGNORE}\nX;\n\`\`\`\n`],
  ])('%s: %j', (file, source, expected) => {
    expect(ignore(file, source, 'X')).toBe(expected);
  });
});

describe('no comment is written where it would become a part of what is there', () => {
  test.each([
    ['package.json', '{\n  "X": 1\n}\n'],
    ['a.ts', 'const t = `\nX\n`;\n'],
    ['a.ts', 'const t = `\n${a}\nX\n`;\n'],
    ['a.tsx', '<p>\n  Ask\n  X now\n</p>;\n'],
    ['a.vue', '<template>\n  <p\n    title="X"\n  />\n</template>\n'],
    ['deploy.sh', 'run \\\n  X\n'],
    ['README.md', '```json\n{\n  "X": 1 }\n```\n'],
    ['data.bin', 'X\n'],
  ])('%s: %j', (file, source) => {
    expect(ignore(file, source, 'X')).toBeUndefined();
  });
});

test('what a person types stays on one line and inside the comment', () => {
  expect(ignore('README.md', 'X\n', 'X', 'a\nb --> c')).toBe(
    '<!-- repoint-ignore-next-line model -- a b -> c -->\nX\n',
  );
});

test('a line that the file does not have gets no comment', () => {
  expect(ignoreEdit({ file: 'a.ts', source: 'a;\n', line: 9, rule: 'model', reason: 'kept' })).toBeUndefined();
});

test('a to-do is written the same way', () => {
  const source = 'if (a) {\n  ask();\n}\n';
  expect(todoEdit({ file: 'a.ts', source, line: 2, text: 'choose a model' })).toEqual({
    file: 'a.ts',
    start: 9,
    end: 9,
    text: '  // TODO(repoint): choose a model\n',
  });
});
