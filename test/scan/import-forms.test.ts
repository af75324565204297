import { describe, expect, test } from 'vitest';
import type { ImportUsage } from '../../src/scan/usage.js';
import { scanFiles, tellRequests, usagesOf } from './scan-files.js';

type Major = 3 | 4 | 7;
/** The majors that have the form, the file's extension, its first lines, how a client is made, and how the import is told. */
type Form = readonly [
  majors: readonly Major[],
  extension: string,
  lines: string,
  made: string,
  form: ImportUsage['form'],
];

const LATER = [4, 7] as const;

const forms: Record<string, Form> = {
  default: [LATER, 'ts', "import OpenAI from 'openai';", 'new OpenAI()', 'import'],
  'default under another name': [LATER, 'ts', "import Llm from 'openai';", 'new Llm()', 'import'],
  'default and named': [LATER, 'ts', "import OpenAI, { toFile } from 'openai';", 'new OpenAI()', 'import'],
  named: [LATER, 'ts', "import { OpenAI } from 'openai';", 'new OpenAI()', 'import'],
  'named under another name': [LATER, 'ts', "import { OpenAI as Llm } from 'openai';", 'new Llm()', 'import'],
  'named default': [LATER, 'ts', "import { default as Llm } from 'openai';", 'new Llm()', 'import'],
  'named for Azure': [LATER, 'ts', "import { AzureOpenAI } from 'openai';", 'new AzureOpenAI()', 'import'],
  'named of version 3': [
    [3],
    'ts',
    "import { Configuration, OpenAIApi } from 'openai';",
    'new OpenAIApi(new Configuration())',
    'import',
  ],
  namespace: [LATER, 'ts', "import * as sdk from 'openai';", 'new sdk.OpenAI()', 'import'],
  'default of a namespace': [LATER, 'ts', "import * as sdk from 'openai';", 'new sdk.default()', 'import'],
  'namespace of version 3': [
    [3],
    'ts',
    "import * as sdk from 'openai';",
    'new sdk.OpenAIApi(new sdk.Configuration())',
    'import',
  ],
  'taken out of require': [LATER, 'js', "const { OpenAI } = require('openai');", 'new OpenAI()', 'require'],
  'taken out of require in TypeScript': [
    LATER,
    'ts',
    "const { OpenAI } = require('openai');",
    'new OpenAI()',
    'require',
  ],
  'taken out of require of version 3': [
    [3],
    'js',
    "const { Configuration, OpenAIApi } = require('openai');",
    'new OpenAIApi(new Configuration())',
    'require',
  ],
  'require as the class': [LATER, 'js', "const OpenAI = require('openai');", 'new OpenAI()', 'require'],
  'require as the class in TypeScript': [LATER, 'ts', "const OpenAI = require('openai');", 'new OpenAI()', 'require'],
  'require as a module': [LATER, 'js', "const sdk = require('openai');", 'new sdk.OpenAI()', 'require'],
  'require as a module of version 3': [
    [3],
    'js',
    "const sdk = require('openai');",
    'new sdk.OpenAIApi(new sdk.Configuration())',
    'require',
  ],
  'default of require': [LATER, 'js', "const OpenAI = require('openai').default;", 'new OpenAI()', 'require'],
  'default taken out of require': [LATER, 'js', "const { default: Llm } = require('openai');", 'new Llm()', 'require'],
  'require where it is used': [LATER, 'js', '', "new (require('openai').OpenAI)()", 'require'],
  'dynamic import': [LATER, 'ts', "const { OpenAI } = await import('openai');", 'new OpenAI()', 'dynamic'],
  'default of a dynamic import': [
    LATER,
    'ts',
    "const { default: OpenAI } = await import('openai');",
    'new OpenAI()',
    'dynamic',
  ],
  'dynamic import where it is used': [LATER, 'ts', '', "new (await import('openai')).OpenAI()", 'dynamic'],
  'dynamic import of version 3': [
    [3],
    'ts',
    "const { Configuration, OpenAIApi } = await import('openai');",
    'new OpenAIApi(new Configuration())',
    'dynamic',
  ],
  'import equals': [LATER, 'ts', "import sdk = require('openai');", 'new sdk.OpenAI()', 'import-equals'],
  'import equals of version 3': [
    [3],
    'ts',
    "import sdk = require('openai');",
    'new sdk.OpenAIApi(new sdk.Configuration())',
    'import-equals',
  ],
  'index of the package': [LATER, 'ts', "import OpenAI from 'openai/index.mjs';", 'new OpenAI()', 'import'],
  'client of the package': [[7], 'ts', "import { OpenAI } from 'openai/client';", 'new OpenAI()', 'import'],
  'Azure of the package': [[7], 'ts', "import { AzureOpenAI } from 'openai/azure';", 'new AzureOpenAI()', 'import'],
  'Deno, npm': [LATER, 'ts', "import OpenAI from 'npm:openai';", 'new OpenAI()', 'url'],
  'Deno, npm with a version': [LATER, 'ts', "import { OpenAI } from 'npm:openai@4.52.0';", 'new OpenAI()', 'url'],
  'Deno, npm of version 3': [
    [3],
    'ts',
    "import { Configuration, OpenAIApi } from 'npm:openai@3';",
    'new OpenAIApi(new Configuration())',
    'url',
  ],
  'Deno, jsr': [LATER, 'ts', "import OpenAI from 'jsr:@openai/openai';", 'new OpenAI()', 'url'],
  'Deno, esm.sh': [LATER, 'ts', "import OpenAI from 'https://esm.sh/openai@4';", 'new OpenAI()', 'url'],
  'Deno, esm.sh of version 3': [
    [3],
    'ts',
    "import { Configuration, OpenAIApi } from 'https://esm.sh/openai@3.3.0';",
    'new OpenAIApi(new Configuration())',
    'url',
  ],
  'Deno, deno.land': [
    LATER,
    'ts',
    "import OpenAI from 'https://deno.land/x/openai@v4.24.0/mod.ts';",
    'new OpenAI()',
    'url',
  ],
  'Deno, dynamic': [LATER, 'ts', "const { OpenAI } = await import('npm:openai@5');", 'new OpenAI()', 'url'],
  'browser, CDN': [
    LATER,
    'js',
    "import OpenAI from 'https://cdn.jsdelivr.net/npm/openai@4/+esm';",
    'new OpenAI()',
    'url',
  ],
};

const cases = Object.entries(forms).flatMap(([name, [majors, ...rest]]) =>
  majors.map((major) => [name, major, ...rest] as const),
);

describe('a request behind an import is found', () => {
  test.each(cases)('%s, version %i', (_, major, extension, lines, made, form) => {
    const path = `a.${extension}`;
    const result = scanFiles({ [path]: `${lines}\nconst client = ${made};\n${callOf(major)}` }, { major });
    expect(tellRequests(result)).toEqual([`${path}:3 chat ${methodOf(major)} proven <- ${path}:2`]);
    expect(usagesOf(result, 'import').map((it) => it.form)).toEqual([form]);
  });
});

describe('a request in what waits for a dynamic import', () => {
  test.each(['({ OpenAI })', '({ default: OpenAI })'])('.then(%s => ...)', (taken) => {
    const text = `import('openai').then(${taken} => {\nconst client = new OpenAI();\n${callOf(7)}\n});`;
    expect(tellRequests(scanFiles({ 'a.js': text }))).toEqual(['a.js:3 chat chat.completions.create proven <- a.js:2']);
  });
});

describe('a request on a client whose class is only a type here', () => {
  test.each<[lines: string, type: string, majors: readonly Major[]]>([
    ["import type OpenAI from 'openai';", 'OpenAI', LATER],
    ["import type { OpenAI } from 'openai';", 'OpenAI', LATER],
    ["import { type OpenAI } from 'openai';", 'OpenAI', LATER],
    ["import type * as sdk from 'openai';", 'sdk.OpenAI', LATER],
    ['', "import('openai').OpenAI", LATER],
    ["import type { OpenAIApi } from 'openai';", 'OpenAIApi', [3]],
  ])('%s %s', (lines, type, majors) => {
    for (const major of majors) {
      const result = scanFiles(
        { 'a.ts': `${lines}\nexport const ask = (client: ${type}) =>\n${callOf(major)}` },
        { major },
      );
      expect(tellRequests(result)).toEqual([`a.ts:3 chat ${methodOf(major)} proven <- none`]);
    }
  });
});

describe('a request behind a re-export', () => {
  test.each([
    ["export { default as OpenAI } from 'openai';", "import { OpenAI } from './sdk';"],
    ["export { OpenAI } from 'openai';", "import { OpenAI } from './sdk';"],
    ["export * from 'openai';", "import { OpenAI } from './sdk';"],
    ["export * as sdk from 'openai';", "import { sdk } from './sdk';\nconst { OpenAI } = sdk;"],
    ["import OpenAI from 'openai';\nexport default OpenAI;", "import OpenAI from './sdk';"],
  ])('%s', (exported, imported) => {
    const result = scanFiles({
      'sdk.ts': exported,
      'a.ts': `${imported}\nconst client = new OpenAI();\n${callOf(7)}`,
    });
    const line = imported.split('\n').length + 1;
    expect(tellRequests(result)).toEqual([`a.ts:${line + 1} chat chat.completions.create proven <- a.ts:${line}`]);
  });
});

describe('a mock of the package', () => {
  test.each(['vi', 'jest'])('%s.mock', (runner) => {
    const result = scanFiles({ 'a.test.ts': `${runner}.mock('openai', () => ({ OpenAI: class {} }));` });
    expect(usagesOf(result, 'import').map((it) => it.form)).toEqual(['mock']);
    expect(tellRequests(result)).toEqual([]);
  });
});

function methodOf(major: Major): string {
  return major === 3 ? 'createChatCompletion' : 'chat.completions.create';
}

function callOf(major: Major): string {
  return `client.${methodOf(major)}({ model: 'gpt-4', messages: [] });`;
}
