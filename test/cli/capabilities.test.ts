import { describe, expect, it } from 'vitest';
import { APP_WITH_REVIEW, makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

describe('repoint check --capabilities', () => {
  it('says at each call what the provider rejects, with the source, ends with 1 and writes nothing', async () => {
    const cwd = makeTree(APP_WITH_REVIEW);
    const before = readTree(cwd);
    const run = await runRepoint(['check', '--to', 'zhipu', '--capabilities'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(
      /^src\/chat\.ts:6:\d+ {2}chat\.completions\.create {2}gpt-4o -> \S+\n {2}rejects +temperature is 1\.8, the most is 1/,
    );
    expect(run.stdout).toMatch(/https:\S+ \(\d{4}-\d{2}-\d{2}/);
    expect(readTree(cwd)).toEqual(before);
  });

  it('ends with 0 where nothing is rejected, and where that is wanted', async () => {
    const simple = makeTree(SIMPLE_APP);
    expect((await runRepoint(['check', '--to', 'deepseek', '--capabilities'], { cwd: simple })).code).toBe(0);
    const refused = makeTree(APP_WITH_REVIEW);
    expect(
      (await runRepoint(['check', '--to', 'zhipu', '--capabilities', '--fail-on', 'none'], { cwd: refused })).code,
    ).toBe(0);
  });

  it('gives the same as JSON', async () => {
    const run = await runRepoint(['check', '--to', 'zhipu', '--capabilities', '--json'], {
      cwd: makeTree(APP_WITH_REVIEW),
    });
    const { schema, target, sites } = JSON.parse(run.stdout);
    expect(schema).toBe(1);
    expect(target.provider).toBe('zhipu');
    expect(sites[0].notes[0]).toMatchObject({ verdict: 'rejects', subject: 'temperature' });
  });

  it('judges each package by its own target', async () => {
    const chat = APP_WITH_REVIEW['src/chat.ts'];
    const cwd = makeTree({
      'api/chat.ts': chat,
      'apps/web/chat.ts': chat,
      'repoint.config.json': '{ "to": "zhipu", "packages": { "apps/*": { "to": "deepseek" } } }',
    });
    const { stdout } = await runRepoint(['check', '--capabilities', '--json'], { cwd });
    const { target, sites, packages } = JSON.parse(stdout);
    expect([target.provider, ...sites.map(({ file }: { file: string }) => file)]).toEqual(['zhipu', 'api/chat.ts']);
    expect(packages).toMatchObject([
      { folders: 'apps/*', target: { provider: 'deepseek' }, sites: [{ file: 'apps/web/chat.ts' }] },
    ]);
    const run = await runRepoint(['check', '--capabilities'], { cwd });
    expect(run.stdout).toMatch(
      /of their parts Zhipu GLM [^\n]+\n\napps\/\*\n[\s\S]+: (?:of their parts DeepSeek|DeepSeek takes)/,
    );
  });
});
