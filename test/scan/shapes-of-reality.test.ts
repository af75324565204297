import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/index.js';
import { makeRepository, makeTree } from '../discover/tree.js';
import { type Details, type Told, tellUsages } from './tell-usages.js';

/**
 * Each folder of fixtures/scan is a small project of one shape that is hard to see through, with what a scan has to find in it.
 * Lists are complete, and one that is left out is empty; of `details` only what is written is compared.
 */
interface Expected extends Partial<Told> {
  /** The shape, in a sentence. */
  readonly shape: string;
  /** Why the scan does not see it yet: the expectation is what would be right. */
  readonly open?: string;
}

const FIXTURES = new URL('../../fixtures/scan/', import.meta.url).pathname;
const names = readdirSync(FIXTURES).sort();

describe.each(names)('%s', (name) => {
  const files = readFiles(join(FIXTURES, name));
  const { 'expect.json': written, ...project } = files;
  if (written === undefined) throw new Error(`fixtures/scan/${name} has no expect.json`);
  const expected: Expected = JSON.parse(written);
  const verify = expected.open ? test.fails : test;

  verify('is seen in a folder', () => {
    compare(makeTree(project), expected);
  });
  verify('is seen in a git repository', () => {
    compare(makeRepository(project), expected);
  });
});

test('there are the 25 shapes, and decoys that are not OpenAI', () => {
  const numbers = names.flatMap((name) => /^\d\d(?=-)/.exec(name) ?? []);
  expect(numbers.map(Number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  const decoys = names.filter((name) => name.startsWith('not-'));
  expect(decoys.length).toBeGreaterThanOrEqual(6);
  for (const decoy of decoys) {
    const { clients, requests } = JSON.parse(readFileSync(join(FIXTURES, decoy, 'expect.json'), 'utf8'));
    expect([clients, requests]).toEqual([undefined, undefined]);
  }
});

function compare(root: string, { shape, open, details = {}, ...lists }: Expected): void {
  const { usages, problems } = scan(root);
  expect(problems).toEqual([]);
  const { details: found, ...told } = tellUsages({ usages, problems });
  expect(told).toEqual({ clients: [], requests: [], models: [], hosts: [], config: [], registries: {}, ...lists });
  expect(pickLike(found, details)).toEqual(details);
}

/** Of what was found only the sites and facts that are written down. */
function pickLike(found: Told['details'], written: Told['details']): Told['details'] {
  return Object.fromEntries(
    Object.entries(written).map(([site, facts]) => [site, pickFacts(found[site] ?? {}, Object.keys(facts))]),
  );
}

function pickFacts(found: Details, names: readonly string[]): Details {
  return Object.fromEntries(Object.entries(found).filter(([name]) => names.includes(name)));
}

function readFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
