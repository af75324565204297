import { describe, expect, it } from 'vitest';
import type { UsageOf, V3Api } from '../../../src/scan/usage.js';
import { scanFiles, usagesOf } from '../scan-files.js';

const IMPORT = "import { Configuration, OpenAIApi } from 'openai';";

function apisOf(files: Record<string, string>): readonly V3Api[] {
  const [client] = usagesOf(scanFiles(files, { major: 3 }), 'client');
  return client?.v3?.apis ?? [];
}

describe('the objects that are made of a Configuration', () => {
  it.each([
    ['made in the argument', 'new OpenAIApi(new Configuration({}));', { inline: true, follows: false }],
    [
      'held by a const that the next statement reads',
      'const c = new Configuration({});\nconst api = new OpenAIApi(c);',
      { inline: false, follows: true },
    ],
    [
      'read elsewhere too',
      'const c = new Configuration({});\nconst api = new OpenAIApi(c);\nconsole.log(c.apiKey);',
      { inline: false, follows: false },
    ],
    [
      'handed out',
      'const c = new Configuration({});\nconst api = new OpenAIApi(c);\nexport { c };',
      { inline: false, follows: false },
    ],
    [
      'made of it later',
      'const c = new Configuration({});\nwait();\nconst api = new OpenAIApi(c);',
      { inline: false, follows: false },
    ],
  ])('%s', (_, code, expected) => {
    const apis = apisOf({ 'a.ts': `${IMPORT}\n${code}\n` });
    expect(apis.map(({ inline, follows }) => ({ inline, follows: follows !== undefined }))).toEqual([expected]);
  });

  it('are found in another file', () => {
    const apis = apisOf({
      'a.ts': `${IMPORT}\nexport const c = new Configuration({});\n`,
      'b.ts': `${IMPORT}\nimport { c } from './a';\nexport const api = new OpenAIApi(c);\n`,
    });
    expect(apis.map(({ callee }) => callee.file)).toEqual(['b.ts']);
  });

  it('are none where something else may be handed in', () => {
    const made = 'const c = other() || new Configuration({});\nnew OpenAIApi(c);';
    expect(apisOf({ 'a.ts': `${IMPORT}\ndeclare function other(): Configuration;\n${made}\n` })).toEqual([]);
  });
});

describe('the arguments of a call', () => {
  const requestOf = (call: string): UsageOf<'request'> | undefined => {
    const code = `${IMPORT}\nconst api = new OpenAIApi(new Configuration({}));\napi.${call};\n`;
    return usagesOf(scanFiles({ 'a.ts': code }, { major: 3 }), 'request')[0];
  };

  it('are told by the names that OpenAI has for them', () => {
    const request = requestOf("createTranscription(file, 'whisper-1', undefined, 'json')");
    expect(request?.parameters?.properties.map(({ name, form }) => [name, form])).toEqual([
      ['file', 'argument'],
      ['model', 'argument'],
      ['response_format', 'argument'],
    ]);
  });

  it.each([
    ["createChatCompletion({ model: 'gpt-4' }, { responseType: 'stream' })", ['responseType']],
    ["createTranslation(file, 'whisper-1', undefined, undefined, undefined, { timeout: 5 })", ['timeout']],
    ['listModels({ timeout: 5 })', ['timeout']],
    ["createChatCompletion({ model: 'gpt-4' })", undefined],
  ])('%s hands the transport %j', (call, names) => {
    expect(requestOf(call)?.call?.transport?.properties.map(({ name }) => name)).toEqual(names);
  });
});
