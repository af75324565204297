import { expect, test } from 'vitest';
import { compareWords } from '../../src/report/emphasize-words.js';

const marked = (stretches: readonly { text: string; different: boolean }[]) =>
  stretches.map(({ text, different }) => (different ? `[${text}]` : text)).join('');

test('marks a model id as one word', () => {
  const { removed, added } = compareWords("  model: 'gpt-4o',", "  model: 'glm-5.3',");
  expect(marked(removed)).toBe("  model: '[gpt-4o]',");
  expect(marked(added)).toBe("  model: '[glm-5.3]',");
});

test('marks nothing in lines with little in common', () => {
  const { removed, added } = compareWords('const a = new OpenAI();', 'return fetch(url, options)');
  expect([...removed, ...added].some(({ different }) => different)).toBe(false);
});
