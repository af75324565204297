import { describe, expect, it } from 'vitest';
import { LineIndex, positionAt } from '../../src/scan/positions.js';

describe('positions', () => {
  const text = 'one\ntwo\r\nthree\rfour\n';
  it.each([
    ['one', 1, 1],
    ['ne', 1, 2],
    ['two', 2, 1],
    ['hree', 3, 2],
    ['four', 4, 1],
  ])('%s stands at %i:%i', (word, line, column) => {
    expect(positionAt(text, text.indexOf(word))).toEqual({ line, column });
  });

  it('count the place behind the last line break as a line', () => {
    expect(new LineIndex(text).positionAt(text.length)).toEqual({ line: 5, column: 1 });
  });

  it('do not count a BOM, as editors do not', () => {
    expect(positionAt('\uFEFFab', 2)).toEqual({ line: 1, column: 2 });
    expect(positionAt('\uFEFFab', 0)).toEqual({ line: 1, column: 1 });
  });

  it('follow the text when it changes', () => {
    expect(positionAt('a\nb', 2).line).toBe(2);
    expect(positionAt('aaa', 2).line).toBe(1);
  });
});
