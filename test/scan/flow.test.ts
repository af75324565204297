import { describe, expect, test } from 'vitest';
import { scanFiles, tellParameter, tellRequests } from './scan-files.js';

const CALL = "chat.completions.create({ model: 'gpt-4o', messages: [] })";

describe('a request finds its client', () => {
  const cases: Record<string, { files: Record<string, string>; found: string }> = {
    'in the same file': {
      files: { 'a.ts': `import OpenAI from 'openai';\nconst client = new OpenAI();\nawait client.${CALL};` },
      found: 'a.ts:3 chat chat.completions.create proven <- a.ts:2',
    },
    'imported from another file': {
      files: {
        'client.ts': "import { OpenAI } from 'openai';\nexport const client = new OpenAI();",
        'b.ts': `import { client } from './client';\nawait client.${CALL};`,
      },
      found: 'b.ts:2 chat chat.completions.create proven <- client.ts:2',
    },
    'through a barrel': {
      files: {
        'llm/client.ts': "import OpenAI from 'openai';\nexport default new OpenAI();",
        'llm/index.ts': "export { default as llm } from './client';",
        'b.ts': `import { llm } from './llm';\nawait llm.${CALL};`,
      },
      found: 'b.ts:2 chat chat.completions.create proven <- llm/client.ts:2',
    },
    'in a class field set by the constructor': {
      files: {
        'a.ts': `import OpenAI from 'openai';\nclass S {\n  private client: OpenAI;\n  constructor() { this.client = new OpenAI(); }\n  ask() { return this.client.${CALL}; }\n}`,
      },
      found: 'a.ts:5 chat chat.completions.create proven <- a.ts:4',
    },
    'in a private field filled lazily': {
      files: {
        'a.js': `import OpenAI from 'openai';\nclass S {\n  #c = null;\n  get client() { return (this.#c ??= new OpenAI()); }\n  ask() { return this.client.${CALL}; }\n}`,
      },
      found: 'a.js:5 chat chat.completions.create proven <- a.js:4',
    },
    'in a lazy singleton': {
      files: {
        'a.ts': `import OpenAI from 'openai';\nlet client: OpenAI | null = null;\nfunction get() { if (!client) client = new OpenAI(); return client; }\nexport const ask = () => get().${CALL};`,
      },
      found: 'a.ts:4 chat chat.completions.create proven <- a.ts:3',
    },
    'made by a factory in another file': {
      files: {
        'make.ts': "import OpenAI from 'openai';\nexport function make() {\n  return new OpenAI();\n}",
        'b.ts': `import { make } from './make';\nconst ai = make();\nawait ai.${CALL};`,
      },
      found: 'b.ts:3 chat chat.completions.create proven <- make.ts:3',
    },
    'handed over as an untyped parameter': {
      files: {
        'ask.js': `async function ask(openai) {\n  return openai.${CALL};\n}\nmodule.exports = { ask };`,
        'main.js':
          "const OpenAI = require('openai');\nconst { ask } = require('./ask');\nconst openai = new OpenAI();\nask(openai);",
      },
      found: 'ask.js:2 chat chat.completions.create proven <- main.js:3',
    },
    'in untyped CommonJS': {
      files: {
        'client.js':
          "const { OpenAI } = require('openai');\nconst client = new OpenAI();\nmodule.exports = { client };",
        'b.js': `const { client } = require('./client');\nclient.${CALL};`,
      },
      found: 'b.js:2 chat chat.completions.create proven <- client.js:2',
    },
    'under a sub-resource alias': {
      files: {
        'a.ts': `import OpenAI from 'openai';\nconst client = new OpenAI();\nconst chat = client.chat;\nawait chat.completions.create({ model: 'gpt-4o', messages: [] });`,
      },
      found: 'a.ts:4 chat chat.completions.create proven <- a.ts:2',
    },
    'taken out of an object': {
      files: {
        'a.ts': `import OpenAI from 'openai';\nconst services = { ai: new OpenAI(), db: 1 };\nconst { ai } = services;\nawait ai.${CALL};`,
      },
      found: 'a.ts:4 chat chat.completions.create proven <- a.ts:2',
    },
    'inherited from a base class': {
      files: {
        'base.ts': "import OpenAI from 'openai';\nexport abstract class Base {\n  protected client = new OpenAI();\n}",
        'b.ts': `import { Base } from './base';\nclass B extends Base {\n  ask() { return this.client.${CALL}; }\n}`,
      },
      found: 'b.ts:3 chat chat.completions.create proven <- base.ts:3',
    },
    'injected by the constructor': {
      files: {
        'a.ts': `import OpenAI from 'openai';\nclass S {\n  constructor(private readonly ai: OpenAI) {}\n  ask() { return this.ai.${CALL}; }\n}\nnew S(new OpenAI()).ask();`,
      },
      found: 'a.ts:4 chat chat.completions.create proven <- a.ts:6',
    },
  };
  test.each(Object.entries(cases))('%s', (_, { files, found }) => {
    expect(tellRequests(scanFiles(files))).toEqual([found]);
  });
});

describe('version 3', () => {
  test('a request finds its Configuration', () => {
    const files = {
      'a.js':
        "const { Configuration, OpenAIApi } = require('openai');\nconst configuration = new Configuration({ apiKey: process.env.OPENAI_API_KEY });\nconst openai = new OpenAIApi(configuration);\nopenai.createChatCompletion({ model: 'gpt-3.5-turbo', messages: [] });",
    };
    expect(tellRequests(scanFiles(files, { major: 3 }))).toEqual(['a.js:4 chat createChatCompletion proven <- a.js:2']);
  });

  test("a project's own createChatCompletion is not one", () => {
    const files = {
      'a.ts':
        "import OpenAI from 'openai';\nclass Llm { createChatCompletion(x: object) { return x; } }\nnew Llm().createChatCompletion({ model: 'gpt-4o' });\nexport const c = new OpenAI();",
    };
    expect(tellRequests(scanFiles(files))).toEqual([]);
  });
});

describe('raw HTTP', () => {
  test.each([
    [
      'fetch',
      "fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o' }) });",
    ],
    ['axios', "axios.post('https://api.openai.com/v1/chat/completions', { model: 'gpt-4o' }, { headers: {} });"],
    [
      'axios with a config',
      "axios({ method: 'post', url: 'https://api.openai.com/v1/chat/completions', data: { model: 'gpt-4o' } });",
    ],
    [
      'https.request',
      "const req = https.request({ hostname: 'api.openai.com', path: '/v1/chat/completions', method: 'POST' });\nreq.write(JSON.stringify({ model: 'gpt-4o' }));",
    ],
    [
      'a folded URL',
      "const BASE = 'https://api.openai.com';\nfetch(`${BASE}/v1/chat/completions`, { method: 'POST', body: JSON.stringify({ model: 'gpt-4o' }) });",
    ],
  ])('%s', (_, code) => {
    const result = scanFiles({ 'a.js': code });
    expect(tellRequests(result).map((told) => told.replace(/:\d+/g, ''))).toEqual([
      'a.js chat POST /v1/chat/completions inferred <- a.js',
    ]);
    expect(tellParameter(result, 'model')).toEqual(['gpt-4o']);
  });
});

describe('a model value is followed', () => {
  const ask = (model: string, before = '') =>
    `import OpenAI from 'openai';\nimport { MODEL, config } from './config';\n${before}\nawait new OpenAI().chat.completions.create({ model: ${model}, messages: [] });`;
  const config = "export const MODEL = 'gpt-4o';\nexport const config = { model: 'gpt-4o-mini' } as const;";
  test.each<[string, string, string, string[]]>([
    ['literal', "'gpt-4'", '', ['gpt-4']],
    ['imported constant', 'MODEL', '', ['gpt-4o']],
    ['object member', 'config.model', '', ['gpt-4o-mini']],
    ['environment or literal', "process.env.OPENAI_MODEL || 'gpt-4o'", '', ['env OPENAI_MODEL', 'fallback gpt-4o']],
    ['ternary', "Math.random() > 0.5 ? 'gpt-4o' : MODEL", '', ['branch gpt-4o', 'branch gpt-4o']],
    ['template', '`gpt-${"4o"}-mini`', '', ['gpt-4o-mini']],
    ['enum member', 'M.Big', "enum M { Big = 'gpt-4.1' }", ['gpt-4.1']],
    ['parameter with default', 'm', "const f = (m = 'gpt-4o') => m;\nconst m = f();", ['fallback gpt-4o']],
  ])('%s', (_, model, before, expected) => {
    expect(tellParameter(scanFiles({ 'a.ts': ask(model, before), 'config.ts': config }), 'model')).toEqual(expected);
  });
});
