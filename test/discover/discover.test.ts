import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discover/discover.js';
import { makeRepository, makeTree } from './tree.js';

const HIT = "import OpenAI from 'openai';\n";

describe('which files', () => {
  const files = {
    '.gitignore': 'ignored/\n*.log.js\n.env\n',
    'src/a.ts': HIT,
    'src/说明 书.mts': 'export {};\n',
    'src/one.log.js': HIT,
    'ignored/b.ts': HIT,
    'packages/web/.gitignore': '!keep.log.js\n/generated.ts\n',
    'packages/web/keep.log.js': HIT,
    'packages/web/generated.ts': HIT,
    'packages/web/deep/generated.ts': HIT,
    'packages/web/package.json': '{}',
    'package.json': '{}',
    'README.md': 'openai',
    'style.css': '',
  };
  const expected = ['packages/web/deep/generated.ts', 'packages/web/keep.log.js', 'src/a.ts', 'src/说明 书.mts'];

  it.each([
    ['a git work tree', makeRepository],
    ['a plain folder', makeTree],
  ])('honours nested ignore files in %s', (_, make) => {
    const found = discover(make(files));
    expect(found.paths).toEqual(expected);
    expect(found.candidates).toEqual(
      expected.filter((path) => !path.includes('说明')).map((path) => ({ path, text: HIT })),
    );
    expect(found.manifests).toEqual(['package.json', 'packages/web/package.json']);
    expect(found.others.filter((path) => !path.endsWith('.gitignore'))).toEqual(['README.md', 'style.css']);
    expect(found.lookedAt).toBe(6);
    expect(found.skipped).toEqual({});
    expect(found.problems).toEqual([]);
  });

  it('takes a file back from a folder that only an outer ignore file ignores, as git does', () => {
    const tree = { '.gitignore': 'build-tools/\n', 'pkg/.gitignore': '!build-tools/\n', 'pkg/build-tools/a.js': HIT };
    expect(discover(makeTree(tree)).paths).toEqual(['pkg/build-tools/a.js']);
    expect(discover(makeRepository(tree)).paths).toEqual(['pkg/build-tools/a.js']);
  });

  it('never takes a file back from below an ignored folder, as git does', () => {
    const tree = { '.gitignore': 'secret/\n', 'secret/.gitignore': '!a.js\n', 'secret/a.js': HIT, 'b.js': HIT };
    expect(discover(makeTree(tree)).paths).toEqual(['b.js']);
    expect(discover(makeRepository(tree)).paths).toEqual(['b.js']);
  });

  it('takes tracked files although they are ignored, and leaves out deleted ones', () => {
    const root = makeRepository({ '.gitignore': '*.ts\n', 'a.ts': HIT, 'b.ts': HIT, 'c.ts': HIT }, ['a.ts', 'b.ts']);
    rmSync(join(root, 'b.ts'));
    const found = discover(root);
    expect(found.paths).toEqual(['a.ts']);
    expect(found.problems).toEqual([]);
  });

  it('looks only below the root when the root is a folder of the work tree', () => {
    const root = makeRepository({ '.gitignore': 'tmp/\n', 'a.ts': HIT, 'app/b.ts': HIT, 'app/tmp/c.ts': HIT });
    expect(discover(join(root, 'app')).paths).toEqual(['b.ts']);
  });

  it('looks into an ignored folder when that is the root', () => {
    const root = makeRepository({ '.gitignore': 'tmp/\n', 'tmp/c.ts': HIT });
    expect(discover(root).paths).toEqual([]);
    expect(discover(join(root, 'tmp')).paths).toEqual(['c.ts']);
  });

  it('takes all eight kinds of script, what has scripts in it, and no other', () => {
    const kinds = ['js', 'jsx', 'ts', 'tsx', 'mjs', 'cjs', 'mts', 'cts', 'vue', 'svelte', 'astro', 'html', 'htm'];
    const root = makeTree(Object.fromEntries([...kinds, 'json', 'tsv'].map((kind) => [`a.${kind}`, HIT])));
    expect(discover(root).paths).toEqual(kinds.map((kind) => `a.${kind}`).sort());
  });

  it('finds nothing in an empty folder and in a missing one', () => {
    const root = makeTree({});
    expect(discover(root)).toEqual({
      root,
      paths: [],
      candidates: [],
      manifests: [],
      envFiles: [],
      tsconfigs: [],
      others: [],
      lookedAt: 0,
      skipped: {},
      problems: [],
    });
    expect(discover(join(root, 'missing')).lookedAt).toBe(0);
  });

  it('is not led in circles by a link to a folder above', () => {
    const root = makeTree({ 'src/a.ts': HIT });
    symlinkSync('..', join(root, 'src/loop'));
    expect(discover(root).paths).toEqual(['src/a.ts']);
  });

  it('narrows the scripts to `include`, as globs or folders, and leaves out `exclude` altogether', () => {
    const root = makeRepository({
      'package.json': '{}',
      'src/a.ts': HIT,
      'src/b.test.ts': HIT,
      'scripts/c.mjs': HIT,
      'examples/d.ts': HIT,
      'examples/package.json': '{}',
      'examples/.env': 'A=1',
    });
    const narrowed = discover(root, {
      include: ['./src/', 'scripts/*.{js,mjs}'],
      exclude: ['**/*.test.ts', 'examples'],
    });
    expect(narrowed.paths).toEqual(['scripts/c.mjs', 'src/a.ts']);
    expect(narrowed.manifests).toEqual(['package.json']);
    expect(narrowed.envFiles).toEqual([]);
  });
});

describe('env files', () => {
  it('are found beside the root and each manifest even when git ignores them', () => {
    const root = makeRepository({
      '.gitignore': '.env*\n!.env.example\n',
      '.env': 'A=1',
      '.env.example': 'A=',
      '.envrc': 'export A=1',
      '.env.ts': 'export {};',
      'api/package.json': '{}',
      'api/.env.local': 'A=1',
      'docs/.env': 'ignored, and beside no manifest',
      'docs/.env.example': 'A=',
      'env.sample': 'A=',
      'environment.txt': '',
    });
    mkdirSync(join(root, 'api/.env'));
    expect(discover(root).envFiles).toEqual([
      '.env',
      '.env.example',
      'api/.env.local',
      'docs/.env.example',
      'env.sample',
    ]);
  });
});

describe('files left out', () => {
  const minified = `${'var a=function(b,c){return b(c);};'.repeat(400)}//openai`;
  const big = `// openai\n${'x'.repeat(2 * 1024 * 1024)}`;

  it.each([
    ['too-large', 'big.js', big],
    ['binary', 'nul.js', 'openai\0'],
    ['lfs-pointer', 'pointer.js', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n'],
    ['empty', 'empty.ts', ''],
    ['minified', 'lib.min.js', HIT],
    ['minified', 'bundle.js', minified],
    ['generated', 'api.ts', `/**\n * @generated by a tool\n */\n${HIT}`],
    ['generated', 'client.ts', `// Code generated from the schema. DO NOT EDIT.\n${HIT}`],
    ['generated', 'types.d.ts', HIT],
    ['vendored', 'packages/a/dist/index.js', HIT],
    ['vendored', 'node_modules/openai/index.js', HIT],
    ['vendored', 'vendor/openai.js', HIT],
  ] as const)('%s: %s', (reason, path, content) => {
    const found = discover(makeRepository({ [path]: content, 'ok.js': HIT }, [path]));
    expect(found.paths).toEqual(['ok.js']);
    expect(found.candidates.map((file) => file.path)).toEqual(['ok.js']);
    expect(found.skipped).toEqual({ [reason]: 1 });
    expect(found.problems).toEqual([]);
  });

  it.each([
    ['a long prompt on one line', `${HIT}export const prompt = '${'Answer in one short sentence. '.repeat(600)}';\n`],
    ['a warning to colleagues', `// DO NOT EDIT without asking first\n${HIT}`],
    ['the word in code', `${HIT}export const marker = '@generated do not edit';\n`],
  ])('but not for %s', (_, content) => {
    expect(discover(makeTree({ 'a.ts': content })).candidates).toHaveLength(1);
  });

  it('but not a folder of the sources that is named like an output', () => {
    expect(discover(makeTree({ 'app/src/build/prompt.ts': HIT })).paths).toEqual(['app/src/build/prompt.ts']);
  });

  it.each([
    ['a git work tree', makeRepository],
    ['a plain folder', makeTree],
  ])('links in %s, whatever they lead to', (_, make) => {
    const root = make({ 'a.ts': HIT, 'package.json': '{}', 'web/package.json': '{}', '.env': 'A=1' });
    symlinkSync('a.ts', join(root, 'link.ts'));
    symlinkSync('nowhere.ts', join(root, 'dangling.ts'));
    symlinkSync('../.env', join(root, 'web/.env'));
    const found = discover(root);
    expect(found.paths).toEqual(['a.ts']);
    expect(found.envFiles).toEqual(['.env']);
    expect(found.skipped).toEqual({ symlink: 3 });
    expect(found.problems).toEqual([]);
  });
});

describe('files that cannot be taken', () => {
  const latin1 = Buffer.from("import OpenAI from 'openai'; // caf\xe9\n", 'latin1');

  it.each([
    ['Latin-1', latin1],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HIT, 'utf16le')])],
  ])('names a candidate in %s', (_, bytes) => {
    const found = discover(makeTree({ 'a.js': bytes, 'b.js': HIT }));
    expect(found.problems).toEqual([
      { file: 'a.js', reason: 'not-utf8', blocking: true, detail: expect.stringContaining('not UTF-8') },
    ]);
    expect(found.paths).toEqual(['b.js']);
    expect(found.lookedAt).toBe(2);
  });

  it('says nothing of a file in another encoding that has no OpenAI in it', () => {
    expect(discover(makeTree({ 'a.js': Buffer.from('// caf\xe9\n', 'latin1') })).problems).toEqual([]);
  });

  it.runIf(process.getuid?.() !== 0)('names a file without read permission', () => {
    const root = makeTree({ 'a.js': HIT });
    chmodSync(join(root, 'a.js'), 0);
    expect(discover(root).problems).toMatchObject([{ file: 'a.js', reason: 'unreadable', blocking: true }]);
  });
});

it('keeps BOM and CRLF in the text of a candidate', () => {
  const text = `\uFEFF${HIT.replace('\n', '\r\n')}`;
  expect(discover(makeTree({ 'a.ts': text })).candidates).toEqual([{ path: 'a.ts', text }]);
});

it('lists a file once during a merge conflict', () => {
  const root = makeRepository({ 'a.ts': HIT }, ['a.ts']);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: root, stdio: 'pipe' });
  const commit = (text: string) => {
    execFileSync('sh', ['-c', `printf '%s' "$0" > a.ts`, text], { cwd: root });
    git('commit', '--quiet', '--all', '--message', 'text');
  };
  commit(`${HIT}// base`);
  git('checkout', '--quiet', '-b', 'other');
  commit(`${HIT}// theirs`);
  git('checkout', '--quiet', '-');
  commit(`${HIT}// ours`);
  expect(() => git('merge', 'other')).toThrow();
  expect(discover(root).paths).toEqual(['a.ts']);
});
