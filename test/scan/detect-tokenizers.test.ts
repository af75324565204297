import { expect, test } from 'vitest';
import { foldPieces } from '../../src/plan/values.js';
import { scanFiles, usagesOf } from './scan-files.js';

const tell = (files: Record<string, string>) =>
  usagesOf(scanFiles(files), 'tokenizer').map(({ module, method, takes, argument }) =>
    [
      `${module} ${method}`,
      takes ?? '-',
      ...(argument?.leaves ?? []).map((leaf) => (leaf.kind === 'text' ? foldPieces(leaf.pieces) : leaf.kind)),
    ].join(' '),
  );

test.each<[string, string, string[]]>([
  [
    'a model in a constant',
    "import { encodingForModel } from 'js-tiktoken';\nconst MODEL = 'gpt-4o';\nencodingForModel(MODEL).encode('x');",
    ['js-tiktoken encodingForModel model gpt-4o'],
  ],
  [
    'a required module',
    "const tiktoken = require('@dqbd/tiktoken');\ntiktoken.encoding_for_model('gpt-4');",
    ['@dqbd/tiktoken encoding_for_model model gpt-4'],
  ],
  [
    'an encoding',
    "import { get_encoding as open } from 'tiktoken';\nopen('cl100k_base');",
    ['tiktoken get_encoding encoding cl100k_base'],
  ],
  [
    'a path of a package',
    "import { encode } from 'gpt-tokenizer/model/gpt-4o';\nencode('x');",
    ['gpt-tokenizer/model/gpt-4o encode -'],
  ],
  ['a class', "import { Tiktoken } from 'js-tiktoken/lite';\nnew Tiktoken(ranks);", ['js-tiktoken/lite Tiktoken -']],
  [
    'the model behind the messages',
    "import { encodeChat } from 'gpt-tokenizer';\nexport const n = (m, model) => encodeChat(m, model);",
    ['gpt-tokenizer encodeChat model unknown'],
  ],
])('%s is a tokenizer', (_, code, told) => {
  expect(tell({ 'src/a.js': code })).toEqual(told);
});

test("a function of the project's own is none", () => {
  expect(
    tell({
      'src/a.ts': "import { getEncoding } from './b.js';\nimport 'openai';\ngetEncoding('gpt-4o');",
      'src/b.ts': 'export const getEncoding = (name: string) => name;',
    }),
  ).toEqual([]);
});
