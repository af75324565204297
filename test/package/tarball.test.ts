import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const tarball = inject('tarball');
const MEGABYTE = 1024 * 1024;

describe('the tarball', () => {
  it('holds what runs, the SDK declarations and the licences', () => {
    const needed = [
      'LICENSE',
      'README.md',
      'bin/repoint.js',
      'dist/src/index.js',
      'dist/src/index.d.ts',
      'dist/src/providers/zhipu.json',
      'dist/transforms/zhipu.js',
      'dist/transforms/zhipu.cjs',
      ...['v3', 'v4', 'v7'].flatMap((major) => [
        `dist/sdk-types/${major}.json.br`,
        `dist/sdk-types/LICENSE-openai-${major}.txt`,
      ]),
    ];
    expect(needed.filter((file) => !tarball.files.includes(file))).toEqual([]);
  });

  it('leaves sources, tests, fixtures and tools at home', () => {
    const foreign = tarball.files.filter(
      (file) => !/^(bin|dist|docs|schemas)\/|^(LICENSE|README(\.zh-CN)?\.md|package\.json)$/.test(file),
    );
    expect(foreign).toEqual([]);
    expect(tarball.files.filter((file) => /\.test\.|fixtures|(?<!\.d)\.[cm]?ts$/.test(file))).toEqual([]);
  });

  it('is small enough for npx', () => {
    expect(tarball.size).toBeLessThan(2 * MEGABYTE);
    expect(tarball.unpackedSize).toBeLessThan(12 * MEGABYTE);
  });
});

describe('the installed package', () => {
  let app: string;

  beforeAll(async () => {
    app = await mkdtemp(join(tmpdir(), 'repoint-app-'));
    await writeFile(
      join(app, 'ask.mjs'),
      [
        "import OpenAI from 'openai';",
        'const client = new OpenAI();',
        "await client.chat.completions.create({ model: 'gpt-4o', messages: [] });",
        '',
      ].join('\n'),
    );
  });
  afterAll(() => rm(app, { recursive: true, force: true }));

  const repoint = (...args: string[]) => execa('npx', ['--no-install', 'repoint', ...args], { cwd: tarball.folder });

  it('tells its version', async () => {
    const manifest = JSON.parse(await readFile(join(tarball.folder, 'node_modules/repoint/package.json'), 'utf8'));
    expect((await repoint('--version')).stdout).toBe(manifest.version);
  });

  it('explains itself', async () => {
    const { stdout } = await repoint('--help');
    for (const command of ['migrate', 'check', 'scan', 'undo', 'providers']) expect(stdout).toContain(command);
  });

  it('previews a move and writes nothing', async () => {
    const before = await readFile(join(app, 'ask.mjs'), 'utf8');
    const { stdout } = await repoint(app, '--to', 'zhipu');
    expect(stdout).toContain('open.bigmodel.cn');
    expect(await readFile(join(app, 'ask.mjs'), 'utf8')).toBe(before);
  });

  it('can be imported', async () => {
    const script = "import { scan } from 'repoint'; console.log(typeof scan);";
    const { stdout } = await execa('node', ['--input-type=module', '--eval', script], { cwd: tarball.folder });
    expect(stdout).toBe('function');
  });
});
