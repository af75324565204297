import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfigText } from '../../src/config/parse-config-text.js';
import { checkConfig, readConfig } from '../../src/config/read-config.js';
import { starterConfig } from '../../src/config/starter-config.js';
import { BUILT_IN } from '../../src/providers/catalog.js';
import { makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';
import { HAS_TERMINAL, KEYS, openTerminal } from './terminal.js';

const FILE = 'repoint.config.json';
const NAMING = { shownAs: FILE, today: '2026-11-23' };

test('init writes a configuration that a run takes its settings from', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const written = await runRepoint(['init', '--to', 'glm', '--region', 'intl', '--yes'], { cwd });
  expect(written).toMatchObject({ code: 0, stdout: '' });
  expect(written.stderr).toMatch(/^Wrote repoint\.config\.json\.\nNext: repoint {3}shows/);
  expect((await readConfig(join(cwd, FILE), NAMING)).config).toEqual({ to: 'zhipu', region: 'intl' });
  expect((await runRepoint([], { cwd })).stdout).toContain('plan  zhipu (intl)');
});

test.each(BUILT_IN.ids())(
  'the file for %s is valid as it is, and with everything in it that is commented out',
  (id) => {
    const provider = BUILT_IN.load(id);
    const text = starterConfig({
      provider,
      region: provider.defaultRegion,
      packages: ['apps/web', 'packages/a "b"'],
      schema: './node_modules/repoint/schemas/config.schema.json',
    });
    const all = text.replace(/^( *)\/\/ ( *["}])/gm, '$1$2');
    const [asItIs, uncommented] = [text, all].map(
      (each) => checkConfig(parseConfigText(each, FILE).value, NAMING).config,
    );
    expect(asItIs).toMatchObject({ to: id, region: provider.defaultRegion });
    expect(Object.keys(uncommented ?? {})).toEqual(
      expect.arrayContaining(['prefer', 'include', 'exclude', 'keep', 'dual', 'packages']),
    );
    expect(uncommented?.packages).toEqual({ 'apps/web': { to: id }, 'packages/a "b"': { to: id } });
  },
);

test('the packages of a monorepo are listed, the root is none', async () => {
  const cwd = makeTree({ 'package.json': '{}', 'apps/web/package.json': '{}', 'packages/ai/package.json': '{}' });
  await runRepoint(['init', '--to', 'zhipu'], { cwd });
  const text = readFileSync(join(cwd, FILE), 'utf8');
  expect(text).toContain('//   "apps/web": { "to": "zhipu" },\n  //   "packages/ai": { "to": "zhipu" },\n');
  expect(text).not.toContain('""');
});

test('a file that is there is left alone, and written anew with --force', async () => {
  const cwd = makeTree({ [FILE]: '{ "to": "qwen" }' });
  const before = readTree(cwd);
  const refused = await runRepoint(['init', '--to', 'zhipu'], { cwd });
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^error: repoint\.config\.json is there already\n.*\n.*--force/);
  expect(readTree(cwd)).toEqual(before);
  expect((await runRepoint(['init', '--to', 'zhipu', '--force'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, FILE), 'utf8')).toContain('"to": "zhipu"');
});

test('beside a configuration of another kind none is written, with --force neither', async () => {
  const cwd = makeTree({ 'repoint.config.mjs': 'export default {};\n' });
  const { code, stderr } = await runRepoint(['init', '--to', 'zhipu', '--force'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: repoint\.config\.mjs configures this folder already/);
  expect(Object.keys(readTree(cwd))).toEqual(['repoint.config.mjs']);
});

test.each([
  ['no provider', [], /^error: No provider given/],
  ['an unknown provider', ['--to', 'zipu'], /Did you mean "zhipu"\?/],
  ['an unknown region', ['--to', 'zhipu', '--region', 'mars'], /no region "mars"/],
])('without a terminal %s is an error and writes nothing', async (_name, flags, message) => {
  const cwd = makeTree({});
  const { code, stderr } = await runRepoint(['init', ...flags], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(readTree(cwd)).toEqual({});
});

test('the schema is named where repoint is installed', async () => {
  const schema = 'node_modules/repoint/schemas/config.schema.json';
  const cwd = makeTree({ [schema]: '{}' });
  await runRepoint(['init', '--to', 'zhipu'], { cwd });
  expect(readFileSync(join(cwd, FILE), 'utf8')).toContain(`"$schema": "./${schema}",`);
});

// There is no pseudo-terminal where node-pty has no binary for the platform.
test.skipIf(!HAS_TERMINAL)('in a terminal provider and region are asked for', async () => {
  const cwd = makeTree({});
  const terminal = openTerminal(['init'], { cwd });
  await terminal.sees('Where do you want to move to?');
  terminal.press(KEYS.down, KEYS.enter);
  const chosen = BUILT_IN.load(BUILT_IN.ids()[1] ?? '');
  const regions = Object.keys(chosen.regions);
  if (regions.length > 1) {
    await terminal.sees(`Which region of ${chosen.name}?`);
    terminal.press(KEYS.enter);
  }
  expect((await terminal.ended).code).toBe(0);
  expect((await readConfig(join(cwd, FILE), NAMING)).config).toEqual({ to: chosen.id, region: chosen.defaultRegion });
});

test.skipIf(!HAS_TERMINAL)(
  'in a terminal only what was not typed is asked for, and Ctrl-C writes nothing',
  async () => {
    const cwd = makeTree({});
    const terminal = openTerminal(['init', '--to', 'zhipu'], { cwd });
    await terminal.sees('Which region of Zhipu GLM?');
    terminal.press(KEYS.ctrlC);
    const { code, shown } = await terminal.ended;
    expect(code).toBe(130);
    expect(shown).not.toContain('Where do you want');
    expect(readTree(cwd)).toEqual({});
  },
);
