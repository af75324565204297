import { describe, expect, it } from 'vitest';
import { type PlanOptions, plan } from '../../src/index.js';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { makeTree } from '../cli/run-repoint.js';

const ask = (api = 'chat.completions', model = 'gpt-4o') => `import OpenAI from 'openai';
const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
client.${api}.create({ model: '${model}', ${api === 'embeddings' ? "input: 'text'" : 'messages: []'} });
`;
const MANIFEST = '{ "dependencies": { "openai": "^6.0.0" } }\n';
const [ZHIPU, DEEPSEEK, QWEN] = ['open.bigmodel.cn', 'api.deepseek.com', 'dashscope.aliyuncs.com'];

/** The files after the move, and what is said of it. */
function move(files: Record<string, string>, options: Partial<PlanOptions>) {
  const root = makeTree({ 'package.json': MANIFEST, ...files });
  const made = plan(root, { to: 'zhipu', today: '2026-11-23', ...options }).plan;
  const edits = made.changes.flatMap((change) => change.edits);
  const after = Object.entries(files).map(([path, text]) => {
    const own = edits.filter(({ file }) => file === path);
    return [path, composeEdits(text, own)] as const;
  });
  return { ...made, files: Object.fromEntries(after) };
}

describe('packages with a target of their own', () => {
  const files = {
    'apps/web/a.ts': ask(),
    'packages/one/b.ts': ask(),
    'packages/two/c.ts': ask(),
    'scripts/d.ts': ask(),
  };

  it('go there, by folder or glob, and the rest goes the main way', () => {
    const packages = { 'apps/web': { to: 'deepseek' }, 'packages/*': { to: 'qwen' } };
    const { files: after } = move(files, { packages });
    expect(after['apps/web/a.ts']).toContain(DEEPSEEK);
    expect(after['packages/one/b.ts']).toContain(QWEN);
    expect(after['packages/two/c.ts']).toContain(QWEN);
    expect(after['scripts/d.ts']).toContain(ZHIPU);
  });

  it('go the first way that fits', () => {
    const { files: after } = move(files, {
      packages: { './packages/one/': { to: 'deepseek' }, 'packages/*': { to: 'qwen' } },
    });
    expect(after['packages/one/b.ts']).toContain(DEEPSEEK);
    expect(after['packages/two/c.ts']).toContain(QWEN);
  });

  it('have a region and models of their own', () => {
    const { files: after } = move(files, {
      models: { 'gpt-4o': 'glm-5.3-flash' },
      packages: { 'apps/web': { to: 'qwen', region: 'intl', models: { 'gpt-4o': 'qwen-of-ours' } } },
    });
    expect(after['apps/web/a.ts']).toContain('dashscope-intl.aliyuncs.com');
    expect(after['apps/web/a.ts']).toContain("'qwen-of-ours'");
    expect(after['scripts/d.ts']).toContain("'glm-5.3-flash'");
  });

  it('are found from a folder below the one that the configuration is in', () => {
    const below = { 'a.ts': ask(), 'src/b.ts': ask() };
    const packages = { 'apps/web': { to: 'deepseek' } };
    expect(move(below, { packages, below: 'apps/web' }).files['src/b.ts']).toContain(DEEPSEEK);
    expect(move(below, { packages, below: 'apps/admin' }).files['src/b.ts']).toContain(ZHIPU);
  });

  it('are named by the plan, which has the main target for its own', () => {
    const { target, packages } = move(files, { packages: { 'apps/web': { to: 'deepseek' } } });
    expect(target.provider).toBe('zhipu');
    expect(packages).toMatchObject([{ folders: 'apps/web', target: { provider: 'deepseek' } }]);
    expect(move(files, {}).packages).toBeUndefined();
  });

  it('are refused where nobody knows the provider or the region', () => {
    expect(() => move(files, { packages: { 'apps/web': { to: 'deepsek' } } })).toThrow('Unknown provider');
    expect(() => move(files, { packages: { 'apps/web': { to: 'qwen', region: 'moon' } } })).toThrow('region "moon"');
  });
});

describe('the env files of a monorepo', () => {
  const packages = { 'apps/web': { to: 'deepseek' } };

  it('follow their package, and those of others hear nothing of it', () => {
    const env = 'OPENAI_API_KEY=\n';
    const { files } = move(
      { 'apps/web/a.ts': ask(), 'apps/web/.env.example': env, 'api/b.ts': ask(), '.env.example': env },
      { packages },
    );
    expect(files['apps/web/.env.example']).toBe('DEEPSEEK_API_KEY=\n');
    expect(files['.env.example']).toBe('ZAI_API_KEY=\n');
  });

  it('have the keys of all where a package has none of its own', () => {
    const { files } = move(
      { 'apps/web/a.ts': ask(), 'api/b.ts': ask(), '.env.example': 'OPENAI_API_KEY=\n' },
      { packages },
    );
    expect(files['.env.example']).toContain('DEEPSEEK_API_KEY=\n');
    expect(files['.env.example']).toContain('ZAI_API_KEY=\n');
  });
});

describe('a client that packages of different ways share', () => {
  const client = `import OpenAI from 'openai';\nexport const llm = new OpenAI();\n`;
  const use = (path: string) =>
    `import { llm } from '${path}';\nllm.chat.completions.create({ model: 'gpt-4o', messages: [] });\n`;
  const files = { 'lib/llm.ts': client, 'apps/web/a.ts': use('../../lib/llm.js'), 'api/b.ts': use('../lib/llm.js') };
  const packages = { 'apps/web': { to: 'deepseek' } };

  it('stays as it is with all its calls, and is reported', () => {
    const { changes, findings } = move(files, { packages });
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'package-targets', severity: 'action', place: { file: 'lib/llm.ts' } }]);
    expect(findings[0]?.title).toContain('Zhipu GLM, DeepSeek');
    expect(findings[0]?.usages).toHaveLength(3);
  });

  it('moves where they go the same way after all', () => {
    const same = { 'apps/web': { to: 'glm' }, lib: { to: 'zhipu', region: 'cn' }, api: { to: 'zhipu' } };
    expect(move(files, { packages: same }).files['lib/llm.ts']).toContain(ZHIPU);
    expect(move(files, { packages: same, to: 'qwen' }).files['lib/llm.ts']).toContain(ZHIPU);
  });

  it('keeps none of the other clients back', () => {
    const { files: after, findings } = move({ ...files, 'apps/web/own.ts': ask() }, { packages });
    expect(after['apps/web/own.ts']).toContain(DEEPSEEK);
    expect(findings.filter(({ rule }) => rule === 'package-targets')).toHaveLength(1);
  });

  it('is nobody’s concern where it points at somebody else', () => {
    const other = client.replace('new OpenAI()', "new OpenAI({ baseURL: 'https://llm.acme.cn/v1' })");
    const { changes, findings } = move({ ...files, 'lib/llm.ts': other }, { packages });
    expect(changes).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'package-targets')).toEqual([]);
  });
});

it('an API with a way of its own takes it from every package', () => {
  const files = { 'apps/web/a.ts': ask('embeddings', 'text-embedding-3-small'), 'api/b.ts': ask() };
  const { files: after } = move(files, {
    packages: { 'apps/web': { to: 'deepseek' } },
    move: { elsewhere: { embeddings: 'qwen' } },
  });
  expect(after['apps/web/a.ts']).toContain(QWEN);
  expect(after['api/b.ts']).toContain(ZHIPU);
});
