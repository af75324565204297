import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../src/cli/load-settings.js';
import { planOptions } from '../src/cli/make-plan.js';
import { apply, type PlanOptions, plan } from '../src/index.js';
import type { MoveOptions, Plan } from '../src/plan/contract.js';
import { findSyntaxProblems } from '../src/verify/find-syntax-problems.js';

/**
 * A case is a folder with `input.*` and `output.*`, or with the folders `before` and `after`. Without an output nothing may change.
 * A project without `expect.json` is there for other tests. `expect.json` lists every change and every finding; quirks are listed by the fixtures of that rule alone. A finding's
 * title is the beginning of what is said: what follows is the provider's data.
 */
interface Expected {
  /** Where to, in which way: but for a project with a `repoint.config.json`, which is read as the command line reads it. */
  readonly to: string;
  readonly region?: string;
  readonly models?: Readonly<Record<string, string>>;
  readonly options?: Partial<MoveOptions>;
  readonly changes: readonly { rule: string; tier: string; title: string }[];
  readonly findings: readonly { rule: string; severity: string; title?: string }[];
  /** True where the input does not parse. */
  readonly broken?: boolean;
}

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const TODAY = '2026-11-23';
const CONFIG = 'repoint.config.json';

const cases = [
  ...foldersIn('rules').flatMap((rule) => foldersIn(rule)),
  ...foldersIn('providers').flatMap((provider) => foldersIn(provider)),
  ...foldersIn('hostile'),
  ...foldersIn('projects').filter((project) => existsSync(join(FIXTURES, project, 'expect.json'))),
];
const temporary: string[] = [];

afterEach(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true });
});

describe.each(cases)('%s', (name) => {
  const folder = join(FIXTURES, name);
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8'));

  it('comes out byte for byte as written down, and a second plan has nothing to change', async () => {
    const root = copyInput(folder);
    const options = existsSync(join(root, CONFIG)) ? await configured(root) : optionsOf(expected);
    const before = readTree(root);
    const { plan: first } = plan(root, options);

    expect(changesOf(first)).toEqual(expected.changes);
    expect(findingsOf(first, name, expected.findings)).toEqual(expected.findings);
    await apply(first, { root, upTo: 'review', allowDirty: true });

    const after = readTree(root);
    expect(after).toEqual(readOutput(folder) ?? before);
    if (!expected.broken) {
      for (const [path, text] of Object.entries(after)) expect(findSyntaxProblems(path, text)).toEqual([]);
    }
    expect(changesOf(plan(root, options).plan)).toEqual([]);
  });
});

it('finds fixtures for every rule', () => {
  const rules = readdirSync(new URL('../transforms/rules/', import.meta.url));
  expect(foldersIn('rules').map((folder) => folder.slice('rules/'.length))).toEqual(rules.sort());
});

function foldersIn(folder: string): string[] {
  return readdirSync(join(FIXTURES, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

function copyInput(folder: string): string {
  const root = mkdtempSync(join(tmpdir(), 'repoint-fixture-'));
  temporary.push(root);
  const input = readdirSync(folder).find((name) => name.startsWith('input.'));
  mkdirSync(root, { recursive: true });
  if (input) cpSync(join(folder, input), join(root, input));
  else cpSync(join(folder, 'before'), root, { recursive: true });
  return root;
}

function optionsOf(expected: Expected): PlanOptions {
  const { to, options = {} } = expected;
  return { to, ...pick(expected, 'region'), ...pick(expected, 'models'), move: options, today: TODAY };
}

async function configured(root: string): Promise<PlanOptions> {
  return { ...planOptions(await loadSettings({ cwd: root, root }, {})), today: TODAY };
}

/** Undefined where the fixture has no output. */
function readOutput(folder: string): Record<string, string> | undefined {
  const names = readdirSync(folder);
  const output = names.find((name) => name.startsWith('output.'));
  if (output) return { [`input${extname(output)}`]: readFileSync(join(folder, output), 'utf8') };
  return names.includes('after') ? readTree(join(folder, 'after')) : undefined;
}

function readTree(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('/.repoint/'))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

function changesOf({ changes }: Plan): Expected['changes'] {
  return changes.map(({ rule, tier, title }) => ({ rule, tier, title }));
}

/** Titles are cut to the length of the expected ones. */
function findingsOf({ findings }: Plan, name: string, expected: Expected['findings']): Expected['findings'] {
  return findings
    .filter(({ rule }) => rule !== 'quirks' || name.startsWith('rules/quirks/'))
    .map(({ rule, severity, title }, index) => {
      const length = expected[index] ? expected[index].title?.length : title.length;
      return length === undefined ? { rule, severity } : { rule, severity, title: title.slice(0, length) };
    });
}

function pick<K extends keyof Expected>(expected: Expected, key: K): Partial<Pick<Expected, K>> {
  return Object.fromEntries(key in expected ? [[key, expected[key]]] : []) as Partial<Pick<Expected, K>>;
}
