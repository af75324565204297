import { describe, expect, test } from 'vitest';
import { composeEdits } from '../../../src/plan/edits/compose-edits.js';
import { EditOutOfRange, OverlappingEdits } from '../../../src/plan/edits/errors.js';

const edit = (start: number, end: number, text: string) => ({ file: 'a.ts', start, end, text });

describe('composeEdits', () => {
  test.each([
    ['no edits leave the text alone', 'abcdef', [], 'abcdef'],
    ['replacements may change the length', 'abcdef', [edit(1, 2, 'XYZ'), edit(4, 6, '')], 'aXYZcd'],
    ['the order of separate edits does not matter', 'abcdef', [edit(4, 6, 'Z'), edit(0, 1, 'A')], 'AbcdZ'],
    ['identical edits count once', 'abcdef', [edit(1, 3, 'X'), edit(1, 3, 'X')], 'aXdef'],
    ['identical insertions count once', 'abcdef', [edit(3, 3, 'X'), edit(3, 3, 'X')], 'abcXdef'],
    ['overlapping deletions join', 'abcdef', [edit(3, 5, ''), edit(1, 4, '')], 'af'],
    ['a deletion inside another changes nothing', 'abcdef', [edit(1, 5, ''), edit(2, 3, '')], 'af'],
    ['insertions at one offset keep their order', 'abcdef', [edit(3, 3, '2'), edit(3, 3, '1')], 'abc21def'],
    ['an insertion at the start comes first', 'abc', [edit(0, 0, '<'), edit(0, 1, 'A')], '<Abc'],
    ['an insertion at the end comes last', 'abc', [edit(3, 3, '>'), edit(2, 3, 'C')], 'abC>'],
    ['an insertion survives a deletion behind it', 'abcdef', [edit(2, 2, 'X'), edit(2, 4, '')], 'abXef'],
    ['an insertion survives a deletion before it', 'abcdef', [edit(4, 4, 'X'), edit(2, 4, '')], 'abXef'],
    ['an insertion stays between touching edits', 'abcdef', [edit(3, 3, 'X'), edit(1, 3, 'B'), edit(3, 5, '')], 'aBXf'],
    ['an empty file can be filled', '', [edit(0, 0, 'x')], 'x'],
    ['an edit that does nothing does nothing', 'abc', [edit(1, 1, '')], 'abc'],
    ['a byte order mark counts as a character', '\uFEFFabc', [edit(1, 2, 'X')], '\uFEFFXbc'],
    ['CRLF and astral characters are left alone', 'a\r\n😀b\r\n', [edit(5, 6, 'X')], 'a\r\n😀X\r\n'],
  ])('%s', (_, text, edits, expected) => {
    expect(composeEdits(text, edits)).toBe(expected);
  });

  test.each([
    ['two replacements that overlap', edit(1, 4, 'X'), edit(3, 5, 'Y')],
    ['two texts for one stretch', edit(1, 4, 'X'), edit(1, 4, 'Y')],
    ['a replacement inside a deletion', edit(1, 5, ''), edit(2, 3, 'X')],
    ['an insertion inside a replacement', edit(1, 4, 'X'), edit(2, 2, 'Y')],
    ['an insertion inside a deletion', edit(1, 4, ''), edit(3, 3, 'Y')],
  ])('refuses %s and names both', (_, first, second) => {
    expect(() => composeEdits('abcdef', [first, second])).toThrow(
      expect.objectContaining({ name: 'OverlappingEdits', first, second }),
    );
    expect(() => composeEdits('abcdef', [second, first])).toThrow(OverlappingEdits);
  });

  test('an insertion at the inner edge of one of two joined deletions is refused', () => {
    const edits = [edit(1, 4, ''), edit(2, 6, ''), edit(4, 4, 'X')];
    expect(() => composeEdits('abcdef', edits)).toThrow(OverlappingEdits);
  });

  test.each([
    [-1, 2],
    [2, 1],
    [5, 7],
    [1.5, 2],
  ])('refuses an edit of [%d, %d) in six characters', (start, end) => {
    expect(() => composeEdits('abcdef', [edit(start, end, 'X')])).toThrow(EditOutOfRange);
  });
});
