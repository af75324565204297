import { describe, expect, it } from 'vitest';
import { isConfigFile, scanConfigFile } from '../../../src/files/config/config-files.js';
import { tellConfig } from './tell.js';

describe('TOML', () => {
  it('reads tables, inline tables and lists, not comments', () => {
    const text = `\uFEFFname = "bot" # api.openai.com\r
[vars]\r
OPENAI_BASE_URL = "https://api.openai.com/v1"\r
\tOPENAI_MODEL='gpt-4o' # the model\r
# OPENAI_API_KEY = "x"\r
env = { OPENAI_API_KEY = "#sk-abcdefghijklmnop1234", "CHAT_MODEL" = "gpt-4o-mini" }\r
pass = ["OPENAI_ORG_ID", "HOME"]\r
model = "gpt-4.1"\r
`;
    expect(tellConfig('wrangler.toml', text)).toEqual([
      '3 env-name OPENAI_BASE_URL',
      '3 env-value OPENAI_BASE_URL https://api.openai.com/v1 url',
      '4 env-name OPENAI_MODEL',
      '4 env-value OPENAI_MODEL gpt-4o model',
      '6 env-name OPENAI_API_KEY',
      '6 env-value OPENAI_API_KEY secret',
      '6 env-value CHAT_MODEL gpt-4o-mini model',
      '7 env-name OPENAI_ORG_ID',
      '8 model model gpt-4.1',
    ]);
  });

  it('reads a content security policy in netlify.toml', () => {
    const text = `[headers.values]\nContent-Security-Policy = "connect-src 'self' https://api.openai.com; img-src *"\n`;
    expect(tellConfig('netlify.toml', text)).toEqual(['2 host Content-Security-Policy https://api.openai.com']);
  });
});

describe('Dockerfile', () => {
  it('reads both forms of ENV, ARG and what a command is given', () => {
    const text = `FROM node:20
# ENV OPENAI_OLD_KEY=x
ARG OPENAI_API_KEY
ENV OPENAI_API_KEY=$OPENAI_API_KEY \\
    OPENAI_MODEL="gpt-4o" OTHER=1
ENV OPENAI_BASE_URL https://api.openai.com/v1
RUN npm install -g openai@^4 && OPENAI_ORG_ID= npm run build
`;
    expect(tellConfig('docker/Dockerfile.web', text)).toEqual([
      '3 env-name OPENAI_API_KEY',
      '4 env-name OPENAI_API_KEY',
      '4 env-name OPENAI_API_KEY',
      '5 env-name OPENAI_MODEL',
      '5 env-value OPENAI_MODEL gpt-4o model',
      '6 env-name OPENAI_BASE_URL',
      '6 env-value OPENAI_BASE_URL https://api.openai.com/v1 url',
      '7 package openai ^4',
      '7 env-name OPENAI_ORG_ID',
    ]);
  });
});

describe('JSON', () => {
  it.each([
    ['turbo.json', '{ "globalEnv": ["OPENAI_API_KEY", "PORT"] } // x', ['1 env-name OPENAI_API_KEY']],
    [
      'vercel.json',
      '{ "env": { "OPENAI_API_KEY": "@openai-key", "OPENAI_MODEL": "gpt-4o" } }',
      [
        '1 env-name OPENAI_API_KEY',
        '1 env-name openai-key remote',
        '1 env-name OPENAI_MODEL',
        '1 env-value OPENAI_MODEL gpt-4o model',
      ],
    ],
    [
      'wrangler.jsonc',
      '{\n  // the vars\n  "vars": { "LLM": "x", "HOST": "https://api.openai.com/v1", },\n}',
      ['3 env-value HOST https://api.openai.com/v1 url'],
    ],
    [
      'extension/manifest.json',
      '{ "host_permissions": ["https://api.openai.com/*", "https://chat.openai.com/*"] }',
      ['1 host https://api.openai.com/*'],
    ],
    [
      'manifest.v3.json',
      '{ "content_security_policy": "connect-src https://*.openai.com" }',
      ['1 host content_security_policy https://*.openai.com'],
    ],
    [
      'deno.json',
      '{ "imports": { "openai": "npm:openai@^4.52", "ai": "https://esm.sh/openai@4", "x": "npm:zod" } }',
      ['1 package openai npm:openai@^4.52', '1 package openai https://esm.sh/openai@4'],
    ],
    [
      '.vscode/launch.json',
      '\uFEFF{ "env": { "OPENAI_API_KEY": "sk-abcdefghijklmnop1234" } }',
      ['1 env-name OPENAI_API_KEY', '1 env-value OPENAI_API_KEY secret'],
    ],
  ])('reads %s', (path, text, told) => {
    expect(tellConfig(path, text)).toEqual(told);
  });

  it('names a broken file once, and reads what can be read', () => {
    const { usages, problem } = scanConfigFile('vercel.json', '{\n  "env": { "OPENAI_API_KEY": "@k" \n');
    expect(usages).toHaveLength(1);
    expect(problem).toMatchObject({ reason: 'broken-config', blocking: false });
  });
});

describe('SQL and Prisma', () => {
  it("finds columns as wide as OpenAI's embeddings, models and hosts", () => {
    const text = `-- vector(1536)
create table docs (id int, embedding vector(1536), big extensions.halfvec ( 3072 ), small vector(768));
create function match(query_embedding vector (1536)) returns int as $$ select 1 $$; /* vector(1536) */
insert into models values ('gpt-4o', 'it''s', 'see https://api.openai.com/v1');
`;
    expect(tellConfig('supabase/migrations/1.sql', text)).toEqual([
      '2 vector-width embedding 1536',
      '2 vector-width big 3072',
      '3 vector-width query_embedding 1536',
      '4 model gpt-4o',
      '4 host https://api.openai.com/v1',
    ]);
  });

  it('reads the types that Prisma quotes', () => {
    const text =
      'model Doc {\n  // vector(1536)\n  vec Unsupported("vector(1536)")?\n  url String @default("https://api.openai.com")\n}\n';
    expect(tellConfig('prisma/schema.prisma', text)).toEqual([
      '3 vector-width vec 1536',
      '4 host https://api.openai.com',
    ]);
  });
});

describe('shell', () => {
  it('reads what is set and installed', () => {
    const text = `#!/bin/sh
# export OPENAI_OLD=1
export OPENAI_API_KEY="sk-abcdefghijklmnop1234"
MODEL=\${OPENAI_MODEL:-gpt-4o} node x.js # gpt-4
pnpm add -D openai
`;
    expect(tellConfig('scripts/run.sh', text)).toEqual([
      '3 env-name OPENAI_API_KEY',
      '3 env-value OPENAI_API_KEY secret',
      '4 env-name OPENAI_MODEL',
      '4 env-value OPENAI_MODEL gpt-4o model',
      '5 package openai',
    ]);
  });
});

describe('Markdown', () => {
  it('finds what a reader is told to do', () => {
    const text = `# Bot\r
Get a key at <https://platform.openai.com/account/api-keys>.\r
\`\`\`sh\r
npm install openai zod\r
OPENAI_API_KEY=sk-your-key\r
\`\`\`\r
It asks \`gpt-4o\` at api.openai.com. Needs OPENAI_API_KEY, not OPENAI.\r
`;
    expect(tellConfig('README.md', text)).toEqual([
      '2 dashboard-link https://platform.openai.com/account/api-keys',
      '4 package openai',
      '5 env-name OPENAI_API_KEY',
      '5 env-value OPENAI_API_KEY placeholder',
      '7 model gpt-4o',
      '7 host api.openai.com',
      '7 env-name OPENAI_API_KEY',
    ]);
  });

  it('finds nothing in prose, other products and open weights', () => {
    const text =
      'OpenAI made ChatGPT. See openai.com, gpt-oss-20b, my-gpt-4o-fork, chatgpt-web and npm install langfuse.';
    expect(tellConfig('docs/a.mdx', text)).toEqual([]);
  });
});

it("reads a policy in a host's own files", () => {
  expect(tellConfig('public/_headers', '/*\n  Content-Security-Policy: connect-src https://api.openai.com')).toEqual([
    '2 host https://api.openai.com',
  ]);
});

it.each(['pnpm-lock.yaml', 'CHANGELOG.md', 'src/data.json', 'src/posts/a.md', 'locales/en.json', 'a.txt'])(
  'passes over %s',
  (path) => {
    expect(isConfigFile(path)).toBe(false);
    expect(scanConfigFile(path, 'OPENAI_API_KEY=1')).toEqual({ usages: [] });
  },
);

it('never keeps a secret, whatever the format', () => {
  const key = 'sk-proj-abcdefghijklmnop123456';
  for (const [path, text] of [
    ['a.yml', `OPENAI_API_KEY: ${key}\nMODEL_URL: https://api.openai.com/v1/${key}\nOPENAI_MODEL: ${key}\n`],
    ['a.toml', `OPENAI_API_KEY = "${key}"\n`],
    ['vercel.json', `{ "OPENAI_API_KEY": "${key}", "x": ["https://api.openai.com/${key}"] }`],
    ['Dockerfile', `ENV OPENAI_API_KEY ${key}\n`],
    ['a.sh', `OPENAI_API_KEY=${key} npm i openai@https://x:${key}@host/a.tgz\n`],
    ['README.md', `OPENAI_API_KEY=${key} https://api.openai.com/${key}`],
  ] as const) {
    const { usages } = scanConfigFile(path, text);
    expect(usages.length).toBeGreaterThan(0);
    expect(JSON.stringify(usages)).not.toContain(key);
  }
});

it('gives ids that lines above do not move', () => {
  const idsOf = (text: string) => scanConfigFile('a.yml', text).usages.map(({ id }) => id);
  const text = 'A: ${OPENAI_API_KEY}\nB: ${OPENAI_API_KEY}\n';
  expect(new Set(idsOf(text)).size).toBe(2);
  expect(idsOf(`# more\n\n${text}`)).toEqual(idsOf(text));
});

it.each(['README.md', 'a.yml', 'a.toml', 'turbo.json', 'Dockerfile', 'a.sh', 'a.sql', 'a.prisma', '_headers'])(
  'is not slowed down by an image in %s',
  (path) => {
    const image = 'a'.repeat(400_000);
    const start = performance.now();
    scanConfigFile(path, `OPENAI_API_KEY=1 vector(1536) api.openai.com "${image}" ${image}/${image}=${image}`);
    expect(performance.now() - start).toBeLessThan(1500);
  },
);
