import { expect, it } from 'vitest';
import { exampleOf } from '../../src/emulate/example-of-schema.js';

it.each([
  [{ type: 'string' }, 'example'],
  [{ type: 'integer', minimum: 3 }, 3],
  [{ type: 'number' }, 1],
  [{ type: ['boolean', 'null'] }, true],
  [{ enum: ['wet', 'dry'] }, 'wet'],
  [{ const: 0 }, 0],
  [{ type: 'string', default: 'wet' }, 'wet'],
  [{ anyOf: [{ type: 'null' }, { type: 'string' }] }, null],
  [{ type: 'array', items: { type: 'string' } }, ['example']],
  [
    { type: 'object', properties: { city: { type: 'string' }, days: { type: 'number' } } },
    { city: 'example', days: 1 },
  ],
  [undefined, {}],
])('makes an example of %j', (schema, example) => {
  expect(exampleOf(schema)).toEqual(example);
});
