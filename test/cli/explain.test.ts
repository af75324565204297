import { describe, expect, it } from 'vitest';
import { APP_WITH_REVIEW, makeTree, runRepoint } from './run-repoint.js';

describe('repoint explain', () => {
  it('prints what each provider does with a parameter, with sources', async () => {
    const run = await runRepoint(['explain', 'response_format.json_schema', '--to', 'deepseek']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('response_format json_schema  a parameter of chat');
    expect(run.stdout).toContain('https://github.com/UKGovernmentBEIS/inspect_ai/issues/4916 (2026-08-17)');
  });

  it('prints the page of a rule from the package itself', async () => {
    const run = await runRepoint(['explain', 'roles']);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Writes `developer` messages as `system` messages');
  });

  it('gives the same as JSON', async () => {
    const run = await runRepoint(['explain', 'gpt-4o', '--to', 'zhipu', '--json']);
    const [page] = JSON.parse(run.stdout);
    expect(page).toMatchObject({ kind: 'model', id: 'gpt-4o', openai: { tier: 'flagship' } });
    expect(page.becomes.map(({ provider }: { provider: string }) => provider)).toEqual(['zhipu']);
  });

  it('says what happens at a place, and asks for the provider first', async () => {
    const cwd = makeTree(APP_WITH_REVIEW);
    const run = await runRepoint(['explain', 'src/chat.ts:6', '--to', 'zhipu'], { cwd });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('gpt-4o ->');
    const alone = await runRepoint(['explain', 'src/chat.ts:6'], { cwd });
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('Add --to');
  });

  it('suggests what was meant', async () => {
    const run = await runRepoint(['explain', 'temprature']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('Did you mean temperature?');
  });
});
