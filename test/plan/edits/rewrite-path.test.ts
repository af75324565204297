import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../../src/plan/edits/compose-edits.js';
import { rewriteSteps } from '../../../src/plan/edits/rewrite-path.js';
import type { ResultStep, ResultUsage } from '../../../src/scan/usage.js';

/** A read of `text`, the last step, written as `written` in the source. */
function rewrite(
  source: string,
  written: string,
  form: ResultStep['form'],
  path: string,
  before = 0,
): string | undefined {
  const start = source.indexOf(written);
  const name = source.indexOf('text', start);
  const step: ResultStep = {
    name: 'text',
    form,
    place: { file: 'a.ts', span: [start, start + written.length] },
    nameSpan: [name, name + 'text'.length],
  };
  const usage = { steps: [step], before } as unknown as ResultUsage;
  const edits = rewriteSteps(usage, { from: 0, to: 1, path }, source);
  return edits && composeEdits(source, edits);
}

describe('a read in a chain', () => {
  it.each([
    ['answer.text', '.text', 'answer.message.content'],
    ['answer?.text', '?.text', 'answer?.message.content'],
    ["answer['text']", "['text']", 'answer.message.content'],
    ['answer.text.trim()', '.text', 'answer.message.content.trim()'],
  ])('%s', (source, written, expected) => {
    expect(rewrite(source, written, 'member', 'message.content')).toBe(expected);
  });

  it('keeps the way optional where it has to be', () => {
    expect(rewrite('chunk[0].text', '.text', 'member', '?.delta?.content')).toBe('chunk[0]?.delta?.content');
    expect(rewrite('chunk[0]?.text', '?.text', 'member', '?.delta?.content')).toBe('chunk[0]?.delta?.content');
  });
});

describe('a read in a pattern', () => {
  it.each([
    ['({ text }) => text', 'text', '({ message: { content: text } }) => text'],
    ['const { text: said } = answer', 'text: said', 'const { message: { content: said } } = answer'],
    ["const { text = '' } = answer", "text = ''", "const { message: { content: text = '' } } = answer"],
  ])('%s', (source, written, expected) => {
    expect(rewrite(source, written, 'binding', 'message.content')).toBe(expected);
  });

  it('goes through an array', () => {
    const source = 'const { text } = answer';
    const expected = 'const { choices: [{ message: { content: text } }] } = answer';
    expect(rewrite(source, 'text', 'binding', 'choices[0].message.content')).toBe(expected);
  });

  it('gives what may be absent a default', () => {
    const expected = 'const { tool_calls: [{ function: text } = {}] = [] } = message';
    expect(rewrite('const { text } = message', 'text', 'binding', 'tool_calls?.[0]?.function')).toBe(expected);
  });

  it('is given up where no pattern is like the path', () => {
    expect(rewrite('const { text } = message', 'text', 'binding', 'calls.find(isText)?.function')).toBeUndefined();
  });
});

it('leaves a step alone that another place writes', () => {
  expect(rewrite('text.trim()', 'text', 'binding', 'message.content', 1)).toBe('text.trim()');
});

it('gives up on the variable of a loop', () => {
  expect(rewrite('for (const text of texts) {}', 'text', 'element', 'message.content')).toBeUndefined();
});
