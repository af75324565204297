import { describe, expect, it } from 'vitest';
import { createOrdinals, usageId } from '../../src/scan/usage-id.js';

const key = { kind: 'client', file: 'src/a.ts', symbol: 'ask', text: 'new OpenAI({ apiKey })' };

describe('usageId', () => {
  it('is 12 hex characters that reformatting does not change', () => {
    const id = usageId({ ...key, ordinal: 0 });
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    expect(usageId({ ...key, text: 'new OpenAI({\n  apiKey\t})\n', ordinal: 0 })).toBe(id);
  });

  it.each([
    { kind: 'request' },
    { file: 'src/b.ts' },
    { symbol: 'asks' },
    { text: 'new OpenAI({ key })' },
    { ordinal: 1 },
    { file: 'src/a.tsask', symbol: '' },
  ])('differs by %o', (other) => {
    expect(usageId({ ...key, ordinal: 0, ...other })).not.toBe(usageId({ ...key, ordinal: 0 }));
  });
});

it('createOrdinals counts repeats of one key apart from others', () => {
  const ordinalOf = createOrdinals();
  const other = { ...key, file: 'src/b.ts' };
  expect([ordinalOf(key), ordinalOf(other), ordinalOf({ ...key, text: ` ${key.text}` }), ordinalOf(key)]).toEqual([
    0, 0, 1, 2,
  ]);
});
