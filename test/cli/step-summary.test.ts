import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APP_WITH_REVIEW, makeTree, runRepoint } from './run-repoint.js';

it('what annotations have no room for goes into the step summary, behind what is there', async () => {
  const cwd = makeTree(APP_WITH_REVIEW);
  const summary = join(makeTree({}), 'summary.md');
  writeFileSync(summary, 'before\n');
  const env = { GITHUB_STEP_SUMMARY: summary };
  const run = await runRepoint(['check', '--to', 'zhipu', '--reporter', 'github'], { cwd, env });
  expect(run.stdout).toMatch(/^::warning file=src\/chat\.ts,/);
  expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## Move from OpenAI to zhipu \(cn\)\n/);
  await runRepoint(['check', '--to', 'zhipu'], { cwd, env });
  expect(readFileSync(summary, 'utf8').match(/^## Move/gm)).toHaveLength(1);
});
