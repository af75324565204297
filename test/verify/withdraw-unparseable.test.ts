import { describe, expect, test } from 'vitest';
import { withdrawUnparseable } from '../../src/verify/withdraw-unparseable.js';
import { makeChange } from '../apply/make-change.js';

const SOURCES: Readonly<Record<string, string>> = {
  'a.ts': "call({ model: 'gpt-4', n: 1 });\n",
  'b.ts': "const model = 'gpt-4';\n",
  'broken.ts': "const = ;\nconst model = 'gpt-4';\n",
  'package.json': '{ "openai": "4" }\n',
};
const sourceOf = (file: string): string => SOURCES[file] ?? '';

/** Replaces the first occurrence of a text in a file. */
function replace(file: string, before: string, text: string) {
  const start = sourceOf(file).indexOf(before);
  return { file, start, end: start + before.length, text };
}

function withdraw(...changes: Parameters<typeof withdrawUnparseable>[0]) {
  const { kept, withdrawn } = withdrawUnparseable(changes, sourceOf);
  return { kept: kept.map(({ id }) => id), withdrawn: withdrawn.map(({ change, reason }) => [change.id, reason]) };
}

describe('withdrawUnparseable', () => {
  test('keeps changes that leave every file parseable', () => {
    const changes = [
      makeChange('model', { edits: [replace('a.ts', "'gpt-4'", "'glm-5'"), replace('b.ts', 'gpt-4', 'glm-5')] }),
      makeChange('manifest', { edits: [replace('package.json', '"4"', '"6"')] }),
    ];
    expect(withdraw(...changes)).toEqual({ kept: ['model', 'manifest'], withdrawn: [] });
  });

  test('withdraws the change that breaks a file and keeps the others of that file', () => {
    const changes = [
      makeChange('good', { edits: [replace('a.ts', 'gpt-4', 'glm-5')] }),
      makeChange('bad', { edits: [replace('a.ts', ', n: 1', ', n: ')] }),
      makeChange('elsewhere', { edits: [replace('b.ts', 'gpt-4', 'glm-5')] }),
    ];
    expect(withdraw(...changes)).toEqual({
      kept: ['good', 'elsewhere'],
      withdrawn: [['bad', 'a.ts would no longer parse: Expression expected (line 1).']],
    });
  });

  test('withdraws what requires it too, in other files as well, and says why', () => {
    const changes = [
      makeChange('far', { requires: ['near'], edits: [replace('b.ts', 'gpt-4', 'glm-5')] }),
      makeChange('near', { requires: ['bad'] }),
      makeChange('bad', { requires: ['near'], title: 'Move the client', edits: [replace('a.ts', '({', '(')] }),
      makeChange('free', { edits: [replace('package.json', '"4"', '"6"')] }),
    ];
    const { kept, withdrawn } = withdraw(...changes);
    expect(kept).toEqual(['free']);
    expect(withdrawn.map(([id]) => id)).toEqual(['bad', 'far', 'near']);
    expect(withdrawn[1]?.[1]).toBe(`It needs "Move the client", which was withdrawn: ${withdrawn[0]?.[1]}`);
  });

  test('finds every one of several culprits', () => {
    const changes = [
      makeChange('one', { edits: [replace('a.ts', ', n: 1', ', n: ')] }),
      makeChange('two', { edits: [replace('package.json', '"4"', '"4",')] }),
      makeChange('three', { edits: [replace('a.ts', '({', '(')] }),
    ];
    const { kept, withdrawn } = withdraw(...changes);
    expect(kept).toEqual([]);
    expect(withdrawn.map(([id]) => id)).toEqual(['one', 'two', 'three']);
  });

  test('a file that did not parse before may still be edited', () => {
    const changes = [makeChange('model', { edits: [replace('broken.ts', 'gpt-4', 'glm-5')] })];
    expect(withdraw(...changes).kept).toEqual(['model']);
  });

  test('a change that parses only together with one of a later tier is withdrawn, since it would be applied alone', () => {
    const changes = [
      makeChange('opens', { edits: [{ file: 'b.ts', start: 0, end: 0, text: '{ ' }] }),
      makeChange('closes', { tier: 'review', edits: [{ file: 'b.ts', start: 22, end: 22, text: ' }' }] }),
    ];
    expect(withdraw(...changes).withdrawn.map(([id]) => id)).toContain('opens');
  });

  test('of two changes whose edits overlap the later one is withdrawn', () => {
    const changes = [
      makeChange('first', { edits: [replace('b.ts', "'gpt-4'", "'glm-5'")] }),
      makeChange('second', { edits: [replace('b.ts', 'gpt-4', 'other')] }),
    ];
    expect(withdraw(...changes)).toEqual({
      kept: ['first'],
      withdrawn: [['second', 'b.ts: its edits overlap those of another change.']],
    });
  });
});
