/** The projects whose calls change their shape, before and after: they compile against the real packages and do the same. */
import { rm } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { build, copyProject, run } from '../emulate/typed-project.js';

const PROJECTS = [
  { project: 'responses-agent', majors: [6] },
  { project: 'legacy-completions', majors: [4, 6] },
  // From version 5 on a tool call can be one without a function: such code waits for a look.
  { project: 'function-calls', majors: [4] },
] as const;

const OPENAI = 'https://api.openai.com';
const zhipu = loadProvider('zhipu');
const { origin: ZHIPU } = new URL(zhipu.regions.cn?.baseURL ?? '');

describe.each(PROJECTS)('$project', ({ project, majors }) => {
  it.each(majors)('compiles before and after against openai %i', async (major) => {
    for (const state of ['before', 'after'] as const)
      expect(await build(await copy(project, state, major))).toEqual([]);
  });

  it('prints the same at OpenAI before and at the provider after', async () => {
    const openai = await emulate(await startEmulator('openai', { day: '2026-06-01' }));
    const before = await copy(project, 'before', 6);
    await build(before);
    const first = await run(before, { OPENAI_API_KEY: openai.key }, { [OPENAI]: openai.origin });
    expect(first.stderr).toBe('');

    const target = await emulate(await startEmulator(zhipu));
    const after = await copy(project, 'after', 6);
    await build(after);
    const second = await run(after, { ZAI_API_KEY: target.key }, { [ZHIPU]: target.origin });
    expect(second.stderr).toBe('');
    expect(target.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
    expect(JSON.parse(second.stdout)).toEqual(JSON.parse(first.stdout));
  });
});

async function copy(project: string, state: 'before' | 'after', major: 4 | 6): Promise<string> {
  const directory = await copyProject(project, state, major);
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function emulate(emulator: Emulator): Emulator {
  onTestFinished(() => emulator.close());
  return emulator;
}
