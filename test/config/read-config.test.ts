import { describe, expect, it } from 'vitest';
import { parseConfigText } from '../../src/config/parse-config-text.js';
import { checkConfig } from '../../src/config/read-config.js';
import { RepointError } from '../../src/messages/repoint-error.js';

const NAMING = { shownAs: 'repoint.config.json', today: '2026-11-23' };

/** What is said of a file with this text, a line for each mistake. */
function complaintsOf(text: string): string[] {
  try {
    const { value, placeOf } = parseConfigText(text, NAMING.shownAs);
    checkConfig(value, NAMING, placeOf);
  } catch (error) {
    if (error instanceof RepointError) return error.detail.split('\n').map((line) => line.trim());
    throw error;
  }
  return [];
}

describe('JSON', () => {
  it('may have comments, trailing commas and a byte order mark', () => {
    const { value } = parseConfigText('\uFEFF// ours\n{ "to": "zhipu", /* main */ "keep": ["moderations",], }\n', 'x');
    expect(value).toEqual({ to: 'zhipu', keep: ['moderations'] });
  });

  it.each([
    ['{ "to": zhipu }', 'repoint.config.json:1:9: no JSON: a word without quotes is no value'],
    ['{\n  "to": "zhipu"\n  "region": "cn"\n}', 'repoint.config.json:3:3: no JSON: a comma is missing'],
    ['', 'repoint.config.json:1:1: no JSON: the file is empty'],
  ])('%j is refused with its place', (text, complaint) => {
    expect(complaintsOf(text)).toEqual([complaint]);
  });
});

describe('a mistake is told with its place and its path', () => {
  const acme = (fields: string) => `{\n  "providers": {\n    "acme": {\n      ${fields}\n    }\n  }\n}`;

  it.each([
    ['{ "too": "zhipu" }', '1:10: too: is not known here'],
    ['{ "to": 3 }', '1:9: to: must be a text, received a number'],
    ['[]', '1:1: must be an object, received a list'],
    ['{ "prefer": "fast" }', '1:13: prefer: must be one of "cheap", "quality", "same-price"'],
    ['{ "rate": 0 }', '1:11: rate: must be >0'],
    ['{ "for": { "chats": "qwen" } }', '1:21: for.chats: '],
    ['{ "keep": ["chat", "sounds"] }', '1:20: keep[1]: must be one of "chat"'],
    ['{\n  "packages": { "apps/web": {} }\n}', '2:17: packages["apps/web"].to: is missing'],
    [acme('"baseURL": "llm.acme.cn/v1", "models": ["m"]'), '4:18: providers.acme.baseURL: must be a URL'],
    [acme('"baseURL": "ftp://llm.acme.cn", "models": ["m"]'), '4:18: providers.acme.baseURL: must be a URL'],
    [acme('"extends": "quen"'), '4:18: providers.acme.extends: no provider is named quen; did you mean qwen?'],
    [
      acme('"baseURL": "http://a.cn", "models": [{ "id": "m", "tool": true }]'),
      '4:65: providers.acme.models[0].tool: is not known here',
    ],
    [acme('"baseURL": "http://a.cn", "models": [{ "window": 1 }]'), '4:43: providers.acme.models[0].id: is missing'],
    [acme('"baseURL": "http://a.cn", "models": 3'), '4:43: providers.acme.models: must be a list'],
    [acme('"baseURL": "http://a.cn", "models": [3]'), '4:44: providers.acme.models[0]: must be a text or an object'],
    [acme('"baseURL": "http://a.cn", "key": "MY KEY", "models": ["m"]'), '4:40: providers.acme.key: must be '],
    ['{ "providers": { "Acme AI": {} } }', '1:29: providers["Acme AI"]: an id has small letters'],
  ])('%j', (text, complaint) => {
    const complaints = complaintsOf(text);
    expect(complaints).toEqual([expect.stringContaining(`repoint.config.json:${complaint}`)]);
  });

  it('and so is every other one', () => {
    expect(complaintsOf('{ "to": 1, "region": 2 }')).toHaveLength(2);
  });
});

it('adds the providers of the file to those that there are', () => {
  const config = { providers: { vllm: { baseURL: 'http://localhost:8000/v1', models: ['m'] } } };
  const { catalog } = checkConfig(config, NAMING);
  expect(catalog.ids()).toContain('vllm');
  expect(catalog.ids()).toContain('zhipu');
  expect(catalog.load('vllm').regions.main?.source).toBe('file:repoint.config.json');
});
