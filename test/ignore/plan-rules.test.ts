import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownRules } from '../../src/known-rules.js';

test('every rule that the plan makes up itself can be named', () => {
  const folder = new URL('../../src/plan/', import.meta.url).pathname;
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/(?:rule:|_RULE =) '([\w-]+)'/g)].map(([, id = '']) => id));
  expect(named).toContain('consistency');
  expect(named.filter((id) => !knownRules().has(id))).toEqual([]);
});
