import { expect, test } from 'vitest';
import { codeOfProblems, codeOfWork, worstCode } from '../../src/cli/exit-codes.js';

const auto = { auto: 1, review: 0, manual: 0 };
const review = { auto: 0, review: 1, manual: 0 };
const manual = { auto: 0, review: 0, manual: 1 };

test.each([
  ['auto', [1, 1, 1]],
  ['review', [0, 1, 1]],
  ['manual', [0, 0, 1]],
  ['none', [0, 0, 0]],
] as const)('--fail-on %s', (failOn, codes) => {
  expect([auto, review, manual].map((work) => codeOfWork(work, failOn))).toEqual(codes);
});

test('only a problem that may hide OpenAI usage fails', () => {
  const problem = { file: 'a.ts', reason: 'unparseable', detail: '' } as const;
  expect(codeOfProblems({ problems: [{ ...problem, blocking: true }] })).toBe(2);
  expect(codeOfProblems({ problems: [{ ...problem, blocking: false }] })).toBe(0);
});

test('the highest code wins', () => {
  expect(worstCode(1, 2, 0)).toBe(2);
  expect(worstCode(2, 130)).toBe(130);
  expect(worstCode()).toBe(0);
});
