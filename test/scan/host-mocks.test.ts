import { expect, test } from 'vitest';
import { scanFiles, usagesOf } from './scan-files.js';

const tell = (code: string, file = 'test/a.test.js') =>
  usagesOf(scanFiles({ [file]: code }), 'host').map(({ mock }) =>
    mock ? [...mock.paths.map(({ text }) => text), ...mock.apis] : 'no mock',
  );

test.each<[string, string, string[]]>([
  [
    'a whole URL',
    "import { http } from 'msw';\nhttp.post('https://api.openai.com/v1/embeddings', () => 1);",
    ['embeddings'],
  ],
  ['a host', "nock('https://api.openai.com');", []],
  [
    'a host and its paths',
    "nock('https://api.openai.com').persist().post('/v1/chat/completions').reply(200).get('/v1/models');",
    ['/v1/chat/completions', '/v1/models', 'chat', 'models'],
  ],
  [
    'a host in a variable',
    "const api = nock('https://api.openai.com');\napi.post('/v1/responses').reply(200);",
    ['/v1/responses', 'responses'],
  ],
  [
    'an interceptor of undici',
    "agent.get('https://api.openai.com').intercept({ path: '/v1/chat/completions' }).reply(200);",
    ['/v1/chat/completions', 'chat'],
  ],
])('%s in a test is a mock', (_, code, told) => {
  expect(tell(code)).toEqual([told]);
});

test('outside of tests it is none', () => {
  expect(tell("export const link = ['https://api.openai.com/v1'];", 'src/links.js')).toEqual(['no mock']);
});
