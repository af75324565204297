import { describe, expect, it } from 'vitest';
import { scanEnvFile } from '../../src/files/scan-env-file.js';

const KEY = `sk-proj-${'a1B2c3D4'.repeat(5)}`;

function entries(text: string, path = '.env') {
  return scanEnvFile(path, text).usages.map(({ nameSpan, valueSpan, lineSpan, value }) => ({
    name: text.slice(...nameSpan),
    value: text.slice(...valueSpan),
    line: text.slice(...lineSpan),
    kind: value,
  }));
}

describe('spans', () => {
  it.each([
    ['OPENAI_MODEL=gpt-4o', 'gpt-4o', 'OPENAI_MODEL=gpt-4o'],
    ['  export OPENAI_MODEL = gpt-4o  \n', 'gpt-4o', '  export OPENAI_MODEL = gpt-4o  '],
    ['OPENAI_MODEL="gpt-4o" # the model\r\nB=1', 'gpt-4o', 'OPENAI_MODEL="gpt-4o" # the model'],
    ["OPENAI_MODEL='gpt-4o'\n", 'gpt-4o', "OPENAI_MODEL='gpt-4o'"],
    ['OPENAI_MODEL=gpt-4o # the model\n', 'gpt-4o', 'OPENAI_MODEL=gpt-4o # the model'],
    ['OPENAI_MODEL=\r\nB=1', '', 'OPENAI_MODEL='],
    ['OPENAI_MODEL= # none\n', '', 'OPENAI_MODEL= # none'],
    ['\uFEFFOPENAI_MODEL=gpt-4o', 'gpt-4o', 'OPENAI_MODEL=gpt-4o'],
    ['OPENAI_NOTE="one\r\ntwo"\r\n', 'one\r\ntwo', 'OPENAI_NOTE="one\r\ntwo"'],
    ['OPENAI_NOTE="say \\"hi\\""', 'say \\"hi\\"', 'OPENAI_NOTE="say \\"hi\\""'],
    ["OPENAI_NOTE='O'Brien'", "'O'Brien'", "OPENAI_NOTE='O'Brien'"],
    ['OPENAI_NOTE=a#b', 'a#b', 'OPENAI_NOTE=a#b'],
  ])('%j', (text, value, line) => {
    expect(entries(text)).toMatchObject([{ name: expect.stringMatching(/^OPENAI_\w+$/), value, line }]);
  });

  it('stay true behind a value of several lines', () => {
    const text = 'CERT="-----BEGIN\nOPENAI_FAKE=1\nEND-----"\nOPENAI_BASE_URL=https://api.openai.com/v1\n';
    expect(entries(text)).toEqual([
      {
        name: 'OPENAI_BASE_URL',
        value: 'https://api.openai.com/v1',
        line: 'OPENAI_BASE_URL=https://api.openai.com/v1',
        kind: 'url',
      },
    ]);
    expect(scanEnvFile('.env', text).usages[0]?.position).toEqual({ line: 4, column: 1 });
  });
});

describe('which entries', () => {
  it.each(['OPENAI_API_KEY', 'VITE_OPENAI_KEY', 'OPEN_AI_KEY', 'openai_key', 'CHATGPT_TOKEN', 'GPT_MODEL'])(
    '%s by its name',
    (name) => expect(entries(`${name}=`)).toMatchObject([{ name, kind: 'empty' }]),
  );

  it.each([
    ['LLM_URL=https://api.openai.com/v1', 'url'],
    ['LLM_HOST=api.openai.com', 'url'],
    ['LLM_URL=https://mine.openai.azure.com', 'url'],
    ['CHAT=gpt-4o-mini-2024-07-18', 'model'],
    ['CHAT=o3-mini', 'model'],
    ['EMBED="text-embedding-3-small"', 'model'],
    ['CHAT=ft:gpt-4o:acme::abc123', 'model'],
  ])('%s by its value', (text, kind) => {
    expect(entries(text)).toMatchObject([{ kind }]);
  });

  it.each([
    'OPENAPI_URL=https://example.com/openapi.json',
    'LLM_URL=https://api.deepseek.com',
    'LLM_URL=https://openai.com.example.net',
    'CHAT=gpt-oss-120b',
    'CHAT=glm-4.6',
    'MY_GPT_MODEL=x',
    '# OPENAI_API_KEY=sk-...',
    'just words about OPENAI',
    'DATABASE_URL=postgres://localhost/openai',
  ])('not %s', (text) => expect(entries(text)).toEqual([]));

  it('gives Azure its own route, and equal names different ids', () => {
    const { usages } = scanEnvFile('.env', 'AZURE_OPENAI_KEY=\nOPENAI_KEY=\nOPENAI_KEY=\n');
    expect(usages.map(({ route }) => route)).toEqual(['azure', 'openai', 'openai']);
    expect(new Set(usages.map(({ id }) => id)).size).toBe(3);
  });
});

describe('what a value is', () => {
  it.each([
    ['OPENAI_API_KEY', 'sk-...', 'placeholder'],
    ['OPENAI_API_KEY', 'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'placeholder'],
    ['OPENAI_API_KEY', 'your-key', 'placeholder'],
    ['OPENAI_API_KEY', 'sk-your-openai-api-key-goes-here-1', 'placeholder'],
    ['OPENAI_API_KEY', 'YOUR_OPENAI_API_KEY', 'placeholder'],
    ['OPENAI_API_KEY', '<openai key>', 'placeholder'],
    ['OPENAI_API_KEY', 'changeme', 'placeholder'],
    ['OPENAI_API_KEY', 'test', 'placeholder'],
    ['OPENAI_API_KEY', KEY, 'secret'],
    ['OPENAI_API_KEY', 'abc12345', 'secret'],
    ['OPENAI_API_KEY', 'sk-4my9your8K3jf7Qw2Lz5Xc1Vb6Nm0', 'secret'],
    ['OPENAI_KEYS', `["${KEY}"]`, 'secret'],
    ['OPENAI_API_KEY', `\${OTHER:-${KEY}}`, 'secret'],
    ['OPENAI_PROXY_AUTH', '0123456789abcdef0123456789abcdef', 'secret'],
    ['OPENAI_BASE_URL', 'https://user:pass@proxy.example.com/v1', 'secret'],
    ['OPENAI_BASE_URL', 'https://proxy.example.com/v1?key=abc', 'secret'],
    ['OPENAI_BASE_URL', `https://proxy.example.com/${KEY}/v1`, 'secret'],
    ['OPENAI_API_KEY', '$SHARED_KEY', 'other'],
    ['OPENAI_MAX_TOKENS', '1000', 'other'],
    ['AZURE_OPENAI_ENDPOINT', 'https://<your-resource>.openai.azure.com/', 'placeholder'],
    ['OPENAI_PROXY', '"http://127.0.0.1:7890 user pass"', 'secret'],
    ['OPENAI_ENABLED', 'true', 'other'],
  ])('%s=%s is %s and its text is not kept', (name, value, kind) => {
    const { usages } = scanEnvFile('.env', `${name}=${value}`);
    expect(usages).toMatchObject([{ name, value: kind }]);
    expect(JSON.stringify(usages)).not.toContain(value.replaceAll('"', ''));
  });

  it.each([
    ['OPENAI_BASE_URL', 'https://api.deepseek.com/v1', 'url'],
    ['AZURE_OPENAI_ENDPOINT', 'https://mine.openai.azure.com/?api-version=2024-06-01', 'url'],
    ['OPENAI_MODEL', 'gpt-4o', 'model'],
    ['OPENAI_MODEL', 'deepseek-chat', 'model'],
  ])('%s=%s is a %s with its text', (name, text, value) => {
    expect(scanEnvFile('.env', `${name}=${text}`).usages).toMatchObject([{ value, text }]);
  });

  it('makes the id of the name, so that it tells nothing of a key', () => {
    const [one] = scanEnvFile('.env', `OPENAI_API_KEY=${KEY}`).usages;
    const [other] = scanEnvFile('.env', '\n\nOPENAI_API_KEY=changed\n').usages;
    expect(other?.id).toBe(one?.id);
  });
});

it.each([
  ['.env.example', true],
  ['api/.env.sample', true],
  ['.example.env', true],
  ['.env.local.template', true],
  ['env.dist', true],
  ['.env', false],
  ['.env.production', false],
  ['examples/.env', false],
])('%s is a sample: %s', (path, sample) => {
  expect(scanEnvFile(path, 'OPENAI_API_KEY=').usages).toMatchObject([{ sample }]);
});

it.each(['A=1\r\nB="open\r\nOPENAI_API_KEY=x\r\n', "A=1\nB='open\nC='x'\nOPENAI_API_KEY=x"])(
  'names a broken file with the line, and touches nothing of it: %j',
  (text) => {
    const { usages, problem } = scanEnvFile('.env', text);
    expect(usages).toEqual([]);
    expect(problem).toMatchObject({
      file: '.env',
      reason: 'broken-env',
      detail: expect.stringMatching(/^Line 2: .*\bB\b/),
    });
  },
);

it.each([
  ['A="open\nOPENAI_API_KEY=x\n', true],
  ['A="open\nLLM_URL=https://api.openai.com/v1\n', true],
  ['A="open\nB=1\n', false],
])('a broken file blocks when OpenAI is in it: %j', (text, blocking) => {
  expect(scanEnvFile('.env', text).problem?.blocking).toBe(blocking);
});
