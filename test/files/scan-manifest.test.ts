import { describe, expect, it } from 'vitest';
import { rangeMajor } from '../../src/files/range-major.js';
import { dropLoneCompanions, scanManifest } from '../../src/files/scan-manifest.js';
import { sdkMajorFor } from '../../src/files/sdk-major.js';
import type { Usage } from '../../src/scan/usage.js';
import { scanFiles } from '../scan/scan-files.js';

const manifest = (dependencies: object, section = 'dependencies') =>
  JSON.stringify({ name: 'a', [section]: dependencies });

describe('scanManifest', () => {
  it('finds the packages that reach OpenAI, with section, range, major and span', () => {
    const text = '\uFEFF{\r\n\t"devDependencies": {\r\n\t\t"openai" : "^4.2.0",\r\n\t\t"left-pad": "1"\r\n\t}\r\n}\r\n';
    const { usages, problem } = scanManifest('web/package.json', text);
    expect(problem).toBeUndefined();
    expect(usages).toMatchObject([
      {
        file: 'web/package.json',
        module: 'openai',
        section: 'devDependencies',
        range: '^4.2.0',
        major: 4,
        route: 'openai',
      },
    ]);
    expect(text.slice(...(usages[0]?.span ?? [0, 0]))).toBe('"openai" : "^4.2.0"');
    expect(usages[0]?.position).toEqual({ line: 3, column: 3 });
  });

  it.each([
    ['openai', '^3.3.0', 'openai-v3'],
    ['openai', 'latest', 'openai'],
    ['openai-edge', '1', 'openai-edge'],
    ['@azure/openai', '1', 'azure'],
    ['@ai-sdk/openai', '1', 'ai-sdk'],
    ['@langchain/openai', '1', 'langchain'],
    ['langchain', '1', 'langchain'],
    ['llamaindex', '1', 'llamaindex'],
    ['@llamaindex/openai', '1', 'llamaindex'],
    ['@openai/agents', '1', 'agents'],
    ['chatgpt', '5', 'chatgpt'],
    ['openai-fetch', '1', 'chatgpt'],
    ['openai-streams', '1', 'chatgpt'],
    ['openai-api', '1', 'chatgpt'],
    ['sdk', 'npm:openai@^3.0.0', 'openai-v3'],
  ])('%s@%s is route %s', (name, range, route) => {
    expect(scanManifest('package.json', manifest({ [name]: range }, 'peerDependencies')).usages).toMatchObject([
      { route },
    ]);
  });

  it.each([
    [{ overrides: { openai: '4.2.0' } }, 'overrides'],
    [{ resolutions: { '**/openai': '4.2.0' } }, 'resolutions'],
    [{ pnpm: { overrides: { 'langchain@1>openai@^3': '4.2.0' } } }, 'pnpm.overrides'],
    [{ workspaces: { packages: ['a'], catalog: { openai: '4.2.0' } } }, 'workspaces.catalog'],
  ])('reads what pins a version: %j', (text, section) => {
    expect(scanManifest('package.json', JSON.stringify(text)).usages).toMatchObject([
      { module: 'openai', section, range: '4.2.0', major: 4 },
    ]);
  });

  it.each([
    ['another package under the name', { openai: 'npm:@acme/fork@1.0.0' }],
    ['names that merely start alike', { 'openai-mock-server': '1', constructor: '1' }],
    ['a range that is no text', { openai: 4 }],
  ])('finds nothing for %s', (_, dependencies) => {
    expect(scanManifest('package.json', manifest(dependencies))).toEqual({ usages: [] });
  });

  it('looks a range of a catalog up in the nearest workspace of pnpm', () => {
    const workspaces = new Map([
      ['pnpm-workspace.yaml', 'catalog:\n  "@langchain/openai": ^9.0.0\n'],
      ['shop/pnpm-workspace.yaml', 'catalogs:\n  models:\n    "@langchain/openai": ^0.4.2\n'],
    ]);
    const text = manifest({ '@langchain/openai': 'catalog:models' });
    expect(scanManifest('shop/web/package.json', text, workspaces).usages).toMatchObject([
      { range: 'catalog:models', catalogued: '^0.4.2', major: 0 },
    ]);
    expect(scanManifest('desk/package.json', text, workspaces).usages[0]).not.toHaveProperty('major');
  });

  it('only suspects packages that serve many vendors', () => {
    const { usages } = scanManifest('package.json', manifest({ langchain: '1', openai: '4' }));
    expect(usages.map(({ confidence }) => confidence)).toEqual(['name-only', 'proven']);
  });

  it.each([
    ['{\n  "dependencies": {\n    "openai": "^4",\n  }\n}', 4, true],
    ['{\n  // why\n  "name": "a"\n}', 2, false],
    ['', 1, false],
  ])('names a broken one with the line: %j', (text, line, blocking) => {
    const { usages, problem } = scanManifest('package.json', text);
    expect(usages).toEqual([]);
    const detail = expect.stringMatching(new RegExp(`^Line ${line}: `));
    const position = { line, column: expect.any(Number) };
    expect(problem).toEqual({ file: 'package.json', reason: 'broken-manifest', detail, position, blocking });
  });

  it.each(['[]', 'null', '{"dependencies":[]}'])('takes %s as having no dependencies', (text) => {
    expect(scanManifest('package.json', text)).toEqual({ usages: [] });
  });
});

describe('rangeMajor', () => {
  it.each([
    ['^4.2.0', 4],
    ['~3.1', 3],
    ['4', 4],
    ['4.x', 4],
    ['=7.0.0-beta.1', 7],
    ['v3.3.0', 3],
    ['^4.0.0 || ^4.50.0', 4],
    ['>=4.20.0 <5.0.0', 4],
    ['npm:openai@^4.1', 4],
    ['npm:@acme/openai@3', 3],
    ['workspace:^4.0.0', 4],
  ])('%s names %i', (range, major) => expect(rangeMajor(range)).toBe(major));

  it.each([
    'latest',
    '*',
    '',
    '>=4',
    '^3 || ^4',
    '>=3 <5',
    '3 - 5',
    'catalog:',
    'workspace:*',
    'github:openai/openai-node#v4',
  ])('%j names none', (range) => expect(rangeMajor(range)).toBeUndefined());
});

describe('sdkMajorFor', () => {
  const texts = new Map([
    ['package.json', manifest({ openai: '^4.0.0' })],
    ['packages/old/package.json', manifest({ openai: '3.2.1' })],
    ['packages/none/package.json', manifest({ react: '19' })],
    ['packages/open/package.json', manifest({ openai: '*' })],
    ['packages/broken/package.json', '{"dependencies": {"openai": '],
  ]);

  it.each([
    ['packages/old/src/a.ts', 3],
    ['packages/none/src/a.ts', 4],
    ['packages/broken/a.ts', 4],
    ['packages/open/a.ts', undefined],
    ['a.ts', 4],
  ])('%s is served by %s', (path, major) => expect(sdkMajorFor(texts, path)).toBe(major));

  it('goes by what is asked for, not by an override of it', () => {
    const text = JSON.stringify({ overrides: { openai: '4' }, dependencies: { openai: '^6.0.0' } });
    expect(sdkMajorFor(new Map([['package.json', text]]), 'a.ts')).toBe(6);
  });

  it.each([
    ['catalog:', 5],
    ['catalog:default', 5],
    ['catalog:old', 3],
    ['catalog:none', undefined],
  ])('looks %s up in the workspace of pnpm', (range, major) => {
    const workspace = 'packages: [a]\ncatalog:\n  openai: ^5.1.0\ncatalogs:\n  old:\n    openai: "3.2.1"\n';
    const texts = new Map([
      ['pnpm-workspace.yaml', workspace],
      ['a/package.json', manifest({ openai: range })],
    ]);
    expect(sdkMajorFor(texts, 'a/src/a.ts')).toBe(major);
  });

  it('knows nothing of a catalog that is broken or missing', () => {
    const texts = new Map([['a/package.json', manifest({ openai: 'catalog:' })]]);
    expect(sdkMajorFor(texts, 'a/a.ts')).toBeUndefined();
    texts.set('pnpm-workspace.yaml', 'catalog: [');
    expect(sdkMajorFor(texts, 'a/a.ts')).toBeUndefined();
  });

  it('knows nothing where nobody declares the package', () => {
    expect(sdkMajorFor(new Map(), 'src/a.ts')).toBeUndefined();
  });
});

describe('a companion, which says only which release others have to fit', () => {
  const { usages } = scanManifest('package.json', manifest({ ai: '^6.0.0', openai: '^4.0.0' }));
  const modules = (kept: readonly Usage[]) => kept.flatMap((usage) => (usage.kind === 'manifest' ? usage.module : []));

  it('is left out where no code asks it for a model of OpenAI', () => {
    expect(modules(usages)).toEqual(['ai', 'openai']);
    expect(modules(dropLoneCompanions(usages))).toEqual(['openai']);
  });

  it('is told beside such code', () => {
    const code = "import { generateText } from 'ai';\ngenerateText({ model: 'openai/gpt-5' });";
    const all = [...usages, ...scanFiles({ 'a.ts': code }).usages];
    expect(modules(dropLoneCompanions(all))).toEqual(['ai', 'openai']);
  });
});
