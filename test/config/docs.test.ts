import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/cli/load-settings.js';
import { planOptions } from '../../src/cli/make-plan.js';
import { configSchema } from '../../src/config/config-schema.js';
import { plan } from '../../src/index.js';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { makeTree } from '../cli/run-repoint.js';

const page = readFileSync(new URL('../../docs/config.md', import.meta.url), 'utf8');
const EXAMPLES = new Map(
  [...page.matchAll(/<!-- example: ([\w-]+) -->\n```jsonc\n(.*?)```/gs)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);

const APP = {
  'package.json': '{ "dependencies": { "openai": "^6.0.0" } }\n',
  'src/ask.ts': `import OpenAI from 'openai';
const client = new OpenAI();
client.chat.completions.create({ model: 'gpt-4o', temperature: 1.7, messages: [] });
client.embeddings.create({ model: 'text-embedding-3-small', input: 'text' });
`,
};

/** The app as it is after the move that an example asks for, with the sources of the changes. */
async function moveBy(example: string) {
  const root = makeTree({ ...APP, 'repoint.config.json': EXAMPLES.get(example) ?? '' });
  const options = planOptions(await loadSettings({ cwd: root, root }, {}));
  const { changes, findings, target } = plan(root, { ...options, today: '2026-11-23' }).plan;
  const edits = changes.flatMap((change) => change.edits).filter(({ file }) => file === 'src/ask.ts');
  const urls = changes.flatMap(({ sources }) => sources.map(({ url }) => url));
  return { code: composeEdits(APP['src/ask.ts'], edits), urls, titles: findings.map(({ title }) => title), target };
}

describe('docs/config.md', () => {
  it('shows every key there is', () => {
    expect(Object.keys(parse(EXAMPLES.get('all') ?? '')).sort()).toEqual(Object.keys(configSchema.shape).sort());
  });

  it.each([...EXAMPLES.keys()])('has a configuration in the example %s that a plan can be made by', async (example) => {
    await expect(moveBy(example)).resolves.toHaveProperty('target.baseURL', expect.stringMatching(/^https?:/));
  });

  it('shows how code comes to a model of its own machine', async () => {
    const { code, urls } = await moveBy('vllm');
    expect(code).toContain("baseURL: 'http://localhost:8000/v1'");
    expect(code).toContain('apiKey: process.env.VLLM_API_KEY');
    expect(code).toContain("model: 'Qwen/Qwen3-32B', temperature: 1.7,");
    expect(code).toContain("model: 'BAAI/bge-m3'");
    expect(urls).toContain('file:repoint.config.json');
  });

  it('shows how code comes to a gateway, with the parameters of what stands behind it', async () => {
    const { code, titles } = await moveBy('gateway');
    expect(code).toContain("baseURL: 'https://llm.acme.cn/v1'");
    expect(code).toContain('apiKey: process.env.ACME_API_KEY');
    expect(code).toContain("model: 'qwen3-32b'");
    expect(titles.join()).toContain('Acme gateway');
  });

  it('shows how one fact is corrected', async () => {
    const { code } = await moveBy('override');
    expect(code).toContain('temperature: 1.7');
    const known = plan(makeTree(APP), { to: 'zhipu', today: '2026-11-23' }).plan;
    expect(known.changes.map(({ title }) => title).join()).toContain('temperature');
  });
});
