import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../../src/plan/capabilities/contract.js';
import { lintCapabilities } from '../../../src/plan/capabilities/lint-sites.js';
import { DEFAULT_MOVE } from '../../../src/plan/move-options.js';
import { loadProvider } from '../../../src/providers/load-provider.js';
import { resolveTarget } from '../../../src/providers/resolve-target.js';
import { scanAll } from '../plan-files.js';

function lint(code: string, to: string): Capabilities {
  const files = { 'src/a.ts': code };
  const provider = loadProvider(to);
  return lintCapabilities({
    usages: scanAll(files),
    source: () => code,
    provider,
    target: resolveTarget(provider),
    modelOverrides: {},
    options: DEFAULT_MOVE,
    today: provider.asOf,
  });
}

const call = (body: string, options = ''): string =>
  `import OpenAI from 'openai';\nconst openai = new OpenAI(${options});\nexport const run = (x: number) => openai.${body};\n`;

const chat = (parameters: string): string =>
  call(`chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Hi' }], ${parameters} })`);

const told = ({ sites }: Capabilities) =>
  sites.flatMap(({ notes }) => notes.map(({ verdict, subject }) => `${verdict} ${subject}`));

describe('the parts of a call', () => {
  it.each([
    ['deepseek', 'temperature: 0.3', 'temperature', undefined],
    ['zhipu', 'temperature: 1.8', 'temperature', 'rejects'],
    ['zhipu', 'temperature: x', 'temperature', 'differs'],
    ['deepseek', 'max_completion_tokens: 9', 'max_completion_tokens', 'ignores'],
    ['deepseek', 'presence_penalty: 1', 'presence_penalty', 'ignores'],
    ['deepseek', 'seed: 7', 'seed', 'unverified'],
    [
      'deepseek',
      "response_format: { type: 'json_schema', json_schema: schema }",
      'response_format json_schema',
      'rejects',
    ],
    ['deepseek', "response_format: { type: 'json_object' }", 'response_format json_object', undefined],
  ])('%s, %s: %s %s', (to, parameters, subject, verdict) => {
    const [site] = lint(chat(parameters), to).sites;
    expect(site?.notes.find((note) => note.subject === subject)?.verdict).toBe(verdict);
  });

  it('says where the part is written and who says so', () => {
    const code = chat('temperature: 1.8');
    const [note] = lint(code, 'zhipu').sites[0]?.notes ?? [];
    expect(code.slice(...(note?.place?.span ?? [0, 0]))).toContain('temperature: 1.8');
    expect(note?.text).toContain('is 1.8, the most is 1');
    expect(note?.source.url).toMatch(/^https:/);
  });

  it('knows roles', () => {
    const code = call("chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'developer', content: 'Hi' }] })");
    expect(told(lint(code, 'deepseek'))).toContain('rejects role developer');
  });

  it('puts the worst first', () => {
    const verdicts = lint(chat('seed: 7, presence_penalty: 1, temperature: 3'), 'deepseek').sites[0]?.notes.map(
      (note) => note.verdict,
    );
    expect(verdicts?.filter((verdict) => verdict !== 'differs')).toEqual(['rejects', 'ignores', 'unverified']);
  });
});

it('names an API that the provider lacks, and the model that would answer', () => {
  const lacking = lint(call("embeddings.create({ model: 'text-embedding-3-small', input: 'a' })"), 'deepseek');
  expect(told(lacking)).toEqual(['rejects embeddings']);
  expect(lint(chat(''), 'deepseek').sites[0]?.models).toEqual([{ from: 'gpt-4o', to: 'deepseek-v4-pro' }]);
});

it('says once what concerns every call', () => {
  const { everywhere, sites } = lint(
    chat('') + chat('').replaceAll('openai', 'again').replaceAll('run', 'rerun'),
    'deepseek',
  );
  expect(everywhere.map(({ subject }) => subject)).toContain('thinking-on');
  expect(sites.flatMap(({ notes }) => notes.map(({ subject }) => subject))).not.toContain('thinking-on');
});

it('judges calls that have moved already, and leaves those of other vendors alone', () => {
  const at = (baseURL: string): number =>
    lint(chat('').replace('new OpenAI()', `new OpenAI({ baseURL: '${baseURL}' })`), 'deepseek').sites.length;
  expect(at('https://api.deepseek.com')).toBe(1);
  expect(at('https://openrouter.ai/api/v1')).toBe(0);
});
