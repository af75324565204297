import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { commitTree, makeTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const ACME = {
  baseURL: 'https://llm.acme.cn/v1',
  models: ['acme-large'],
};

const withConfig = (config: unknown) => makeTree({ ...SIMPLE_APP, 'repoint.config.json': JSON.stringify(config) });

async function targetOf(args: readonly string[], cwd: string): Promise<unknown> {
  const { stdout, stderr } = await runRepoint(['plan', ...args], { cwd });
  expect(stderr).toBe('');
  const { target } = JSON.parse(stdout);
  return [target.provider, target.region];
}

describe('a configuration file', () => {
  it.each([
    ['repoint.config.json', '{\n  // ours\n  "to": "zhipu",\n  "region": "intl",\n}\n'],
    ['repoint.config.mjs', "export default { to: 'zhipu', region: 'intl' };\n"],
    ['repoint.config.cjs', "module.exports = { to: 'zhipu', region: 'intl' };\n"],
    ['repoint.config.js', "module.exports = { to: 'zhipu', region: 'intl' };\n"],
  ])('says where to move to: %s', async (name, text) => {
    const cwd = makeTree({ ...SIMPLE_APP, [name]: text });
    expect(await targetOf([], cwd)).toEqual(['zhipu', 'intl']);
  });

  it('of TypeScript is loaded where Node can, and else says what to do', async () => {
    const text = "const to: string = 'zhipu';\nexport default { to };\n";
    const { code, stdout, stderr } = await runRepoint(['plan'], {
      cwd: makeTree({ ...SIMPLE_APP, 'repoint.config.mts': text }),
    });
    if ('typescript' in process.features && process.features.typescript)
      expect(JSON.parse(stdout).target.provider).toBe('zhipu');
    else {
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: Node [\d.]+ cannot load repoint\.config\.mts\n.*\n.*newer Node.*\.mjs/);
    }
  });

  it('may lie anywhere when --config names it, and is no code to move', async () => {
    const cwd = makeTree({ ...SIMPLE_APP, 'tools/ours.json': '{ "to": "zhipu", "models": { "gpt-4o": "glm-5.3" } }' });
    const { stdout } = await runRepoint(['plan', '--config', 'tools/ours.json'], { cwd });
    const { target, usages } = JSON.parse(stdout);
    expect(target.provider).toBe('zhipu');
    expect(usages.map(({ file }: { file: string }) => file)).not.toContain('tools/ours.json');
  });

  it('is found above the folder that is looked at, and its globs start where it lies', async () => {
    const old = { 'web/old/a.ts': SIMPLE_APP['src/chat.ts'], 'web/src/b.ts': SIMPLE_APP['src/chat.ts'] };
    const cwd = makeTree({ ...old, 'repoint.config.json': '{ "to": "zhipu", "exclude": ["web/old"] }' });
    await commitTree(cwd);
    const { stdout } = await runRepoint(['plan', 'web'], { cwd });
    const files = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
    expect(files).toEqual(['src/b.ts']);
    expect((await runRepoint(['scan', 'web'], { cwd })).stdout).not.toContain('old/a.ts');
  });

  it('leaves what is typed as it is', async () => {
    const cwd = withConfig({ to: 'zhipu', region: 'intl', models: { 'gpt-4o': 'glm-5.3-flash' } });
    expect(await targetOf(['--region', 'cn'], cwd)).toEqual(['zhipu', 'cn']);
    expect(await targetOf(['--to', 'glm'], cwd)).toEqual(['zhipu', 'intl']);
    const { stdout } = await runRepoint(['plan', '--to', 'deepseek'], { cwd });
    expect(JSON.parse(stdout).target.provider).toBe('deepseek');
    expect(stdout).not.toContain('glm-5.3-flash');
  });

  it('is part of what is to be typed next', async () => {
    const cwd = makeTree({ ...SIMPLE_APP, 'ours.json': '{ "to": "zhipu" }' });
    const { stdout } = await runRepoint(['--config', 'ours.json'], { cwd });
    expect(stdout).toContain('repoint --config ours.json --to zhipu --write');
  });
});

describe('a configuration that cannot be used', () => {
  test.each([
    ['{\n  "too": "zhipu"\n}', 'repoint.config.json:2:10: too: is not known here'],
    [
      JSON.stringify({ providers: { acme: { ...ACME, baseURL: 'llm.acme.cn' } } }, null, 2),
      'repoint.config.json:4:18: providers.acme.baseURL: must be a URL',
    ],
    ['{ "to": }', 'repoint.config.json:1:9: no JSON: a value is missing'],
  ])('%j ends with 2 and the place', async (text, complaint) => {
    const cwd = makeTree({ ...SIMPLE_APP, 'repoint.config.json': text });
    const { code, stderr, stdout } = await runRepoint(['check', '--to', 'zhipu'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error: Cannot use repoint.config.json\n');
    expect(stderr).toContain(complaint);
  });

  it.each([
    ["throw new Error('no key here');\n", 'no key here'],
    ["export const to = 'zhipu';\n", 'It has no default export.'],
  ])('of JavaScript is told with what was wrong: %j', async (text, complaint) => {
    const cwd = makeTree({ ...SIMPLE_APP, 'repoint.config.mjs': text });
    const { code, stderr } = await runRepoint(['--to', 'zhipu'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`error: repoint.config.mjs failed while it was loaded\n${complaint}\n`);
  });

  it('is one that does not exist, or of another kind', async () => {
    const cwd = makeTree({ ...SIMPLE_APP, 'ours.yaml': 'to: zhipu\n' });
    expect((await runRepoint(['--config', 'no.json'], { cwd })).stderr).toContain('No file "no.json"');
    expect((await runRepoint(['--config', 'ours.yaml'], { cwd })).stderr).toContain('has to end in .json, .js');
  });

  it('says where to move to, or somebody has to', async () => {
    const { code, stderr } = await runRepoint([], { cwd: withConfig({ providers: { acme: ACME } }) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/No provider given\nKnown providers: acme, /);
  });
});

describe('a provider of the configuration', () => {
  it('is moved to, and the second run has nothing to do', async () => {
    const cwd = withConfig({ to: 'acme', providers: { acme: ACME } });
    const { code } = await runRepoint(['--write', '--tier', 'review'], { cwd });
    expect(code).toBe(0);
    const chat = readFileSync(join(cwd, 'src/chat.ts'), 'utf8');
    expect(chat).toContain("baseURL: 'https://llm.acme.cn/v1'");
    expect(chat).toContain("model: 'acme-large'");
    expect((await runRepoint(['check'], { cwd })).code).toBe(0);
  });

  it('is listed and shown with the others', async () => {
    const cwd = withConfig({ providers: { acme: { ...ACME, name: 'Acme gateway' } } });
    expect((await runRepoint(['providers'], { cwd })).stdout).toMatch(/^acme +Acme gateway/m);
    expect((await runRepoint(['providers', 'acme'], { cwd })).stdout).toContain('https://llm.acme.cn/v1');
  });

  it('is emulated', async () => {
    const cwd = withConfig({ providers: { acme: ACME } });
    const { code, stderr } = await runRepoint(['emulate', 'acme', '--region', 'moon'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Known regions: main.');
  });
});

it('packages go where the configuration sends them, and the summary names them', async () => {
  const files = { 'apps/web/a.ts': SIMPLE_APP['src/chat.ts'], 'api/b.ts': SIMPLE_APP['src/chat.ts'] };
  const config = '{ "to": "zhipu", "packages": { "apps/*": { "to": "deepseek" } } }';
  const cwd = makeTree({ ...files, 'repoint.config.json': config });
  const { stdout } = await runRepoint(['check', '--reporter', 'summary'], { cwd });
  expect(stdout).toMatch(/^plan {2}zhipu \(cn\) .*\n +apps\/\* {2}deepseek \(global\)$/m);
  const { stdout: json } = await runRepoint(['plan'], { cwd });
  expect(JSON.parse(json).packages).toMatchObject([{ folders: 'apps/*', target: { provider: 'deepseek' } }]);
});
