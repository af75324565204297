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

test('a change that the verification withdrew fails, any other finding does not', () => {
  const finding = { id: 'a', severity: 'action', usages: [], title: '', todo: '', sources: [] } as const;
  const place = { file: 'a.ts', span: [0, 0], position: { line: 1, column: 1 } } as const;
  const codeOf = (rule: string) => codeOfProblems({ problems: [], findings: [{ ...finding, place, rule }] });
  expect([codeOf('verify'), codeOf('model')]).toEqual([2, 0]);
});

test('the highest code wins', () => {
  expect(worstCode(1, 2, 0)).toBe(2);
  expect(worstCode(2, 130)).toBe(130);
  expect(worstCode()).toBe(0);
});
