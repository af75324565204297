import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitTree, makeTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

// Built at run time: no text in this repository should look like a key to anybody's scanner.
const key = (name: string) => `${name}1a2b3c4d`.repeat(4);
const KEYS = {
  inArgument: `sk-${key('arg')}`,
  inContext: `sk-proj-${key('ctx')}`,
  ofAnotherVendor: key('other'),
  inEnvFile: `sk-${key('env')}`,
  besideInEnvFile: key('beside'),
  inBrokenFile: `sk-${key('broken')}`,
  inAddress: 'pass1a2b3c4d',
};
const FILES = {
  ...SIMPLE_APP,
  'src/chat.ts': `import OpenAI from 'openai';

// the old one was ${KEYS.inContext}
const client = new OpenAI({ apiKey: '${KEYS.inArgument}' });
const weather = { apiKey: '${KEYS.ofAnotherVendor}' };

export const ask = (content: string) =>
  client.chat.completions.create({ model: 'gpt-4o', user: weather.apiKey, messages: [{ role: 'user', content }] });
`,
  'src/env.ts': `import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY || '${KEYS.inContext}' });
export const ask = () => client.chat.completions.create({ model: 'gpt-4o', messages: [] });
`,
  'src/proxied.ts': `import OpenAI from 'openai';

const proxied = new OpenAI({ baseURL: 'https://me:${KEYS.inAddress}@api.openai.com/v1' });
export const ask = () => proxied.chat.completions.create({ model: 'gpt-4o', messages: [] });
`,
  'src/broken.ts': `import OpenAI from 'openai';\nconst = new OpenAI({ apiKey: '${KEYS.inBrokenFile}' });\n`,
  '.env': `WEATHER_TOKEN=${KEYS.besideInEnvFile}\nOPENAI_API_KEY=${KEYS.inEnvFile}\nOPENAI_MODEL=gpt-4o\n`,
};
const REPORTERS = ['terminal', 'summary', 'json', 'patch'].map((name) => `--reporter=${name}`);

test('the preview in every report says that a key is there and never prints it in full', async () => {
  const { stdout, stderr } = await runRepoint(['--to', 'zhipu', ...REPORTERS], { cwd: makeTree(FILES) });
  expect(stdout).toContain('the old one was sk-[masked]');
  expect(stdout).toContain("const weather = { apiKey: '[masked]' };");
  expect(keysIn(`${stdout}${stderr}`)).toEqual([]);
});

test.each([
  ['check', ['check', '--to', 'zhipu']],
  ['scan in every report', ['scan', '--reporter', 'terminal', '--reporter', 'json']],
  ['a refused write', ['--to', 'zhipu', '--write', '--quiet']],
  ['a write', ['--to', 'zhipu', '--write', '--allow-dirty', '--tier', 'review', ...REPORTERS]],
])('%s never prints a key in full', async (_name, args) => {
  const cwd = makeTree(FILES);
  await commitTree(cwd);
  writeFileSync(join(cwd, 'src/env.ts'), `${FILES['src/env.ts']}// mine\n`);
  const { stdout, stderr } = await runRepoint(args, { cwd });
  expect(`${stdout}${stderr}`).toContain('src/');
  expect(keysIn(`${stdout}${stderr}`)).toEqual([]);
});

test('a plan file has no key, and what applying it says has none', async () => {
  const cwd = makeTree(FILES);
  await runRepoint(['plan', '--to', 'zhipu', '-o', 'plan.json'], { cwd });
  expect(keysIn(readFileSync(join(cwd, 'plan.json'), 'utf8'))).toEqual([]);
  const { stdout, stderr } = await runRepoint(['apply', 'plan.json'], { cwd });
  expect(keysIn(`${stdout}${stderr}`)).toEqual([]);
});

test('an error does not repeat a key from the command line', async () => {
  const { code, stderr } = await runRepoint(['--to', KEYS.inArgument], { cwd: makeTree({}) });
  expect(code).toBe(2);
  expect(stderr).toContain('Unknown provider "sk-[masked]"');
});

function keysIn(text: string): string[] {
  return Object.entries(KEYS).flatMap(([name, value]) => (text.includes(value) ? [name] : []));
}
