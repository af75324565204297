import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import * as api from '../../src/index.js';
import { makeTree } from '../cli/run-repoint.js';

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const example = /<!-- example -->\n```ts\n(.*?)```/s.exec(page)?.[1] ?? '';
const source = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

const APP = {
  'package.json': '{ "dependencies": { "openai": "^6.0.0" } }\n',
  'src/ask.ts': `import OpenAI from 'openai';

const client = new OpenAI();

export const ask = (content: string) =>
  client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'developer', content }] });
`,
};

/** What the example prints for an app. */
async function runExample(root: string): Promise<string> {
  const text = example.replace("'repoint'", JSON.stringify(source)).replace("'./app'", JSON.stringify(root));
  const folder = makeTree({ 'example.ts': text });
  const log = vi.spyOn(console, 'log').mockReturnValue();
  try {
    await import(pathToFileURL(join(folder, 'example.ts')).href);
    return log.mock.calls.flat().join('\n');
  } finally {
    log.mockRestore();
  }
}

it('docs/api.md lists what there is beside types', () => {
  const listed = [...page.matchAll(/^(?:class )?(\w+)(?:\(.*\): |: Record| extends )/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(api).sort());
});

it('docs/api.md has an example that scans, plans, writes and puts back', async () => {
  const root = makeTree(APP);
  const printed = await runExample(root);
  expect(printed).toContain('1 calls in 1 files');
  expect(printed).toMatch(/^Zhipu GLM: \d+ by itself, \d+ by hand$/m);
  expect(printed).toContain('gpt-4o -> glm-5.3: ');
  expect(printed).toMatch(/^src\/ask\.ts:6 rejects: role developer/m);
  expect(printed).toMatch(/^\+.*model: 'glm-5\.3', messages: \[\{ role: 'system', content \}\]/m);
  expect(printed).toMatch(/^\d+ changes wait for a decision$/m);
  expect(printed).toContain('other reports: terminal, summary, json, ');
  expect(printed).toMatch(/^unknown-provider: .*zhipu/m);
  expect(printed).toMatch(/^[1-9]\d* changes written to src\/ask\.ts$/m);
  expect(printed).toContain('src/ask.ts put back');
  expect(readFileSync(join(root, 'src/ask.ts'), 'utf8')).toBe(APP['src/ask.ts']);
});
