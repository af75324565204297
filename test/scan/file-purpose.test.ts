import { expect, test } from 'vitest';
import { isDocFile, isExampleFile, isTestFile } from '../../src/scan/file-purpose.js';

test.each([
  'test/ask.ts',
  'src/__tests__/ask.js',
  'src/ask.spec.tsx',
  'e2e/ask.ts',
  'ask.stories.tsx',
  'a/__mocks__/b.ts',
])('%s belongs to the tests', (path) => expect(isTestFile(path)).toBe(true));

test.each(['src/ask.ts', 'src/latest/ask.ts', 'contest/ask.ts', 'src/spectrum.ts'])('%s is no test', (path) =>
  expect(isTestFile(path)).toBe(false),
);

test('documentation is text, examples are programs', () => {
  expect([isDocFile('docs/setup.mdx'), isDocFile('docs/setup.ts')]).toEqual([true, false]);
  expect([isExampleFile('examples/chat/ask.ts'), isExampleFile('src/example.ts')]).toEqual([true, false]);
});
