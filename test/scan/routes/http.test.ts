import { describe, expect, test } from 'vitest';
import { scanFiles, tellParameter, tellPlace, tellRequests, usagesOf } from '../scan-files.js';

const CHAT = 'https://api.openai.com/v1/chat/completions';
const BODY = "{ model: 'gpt-4o', messages: [] }";
const INIT = `{ method: 'POST', headers: { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` }, body: JSON.stringify(${BODY}) }`;

/** `POST /v1/x <- https://...`: what is asked, and of which URLs. */
function tellCalls(files: Record<string, string>): string[] {
  const result = scanFiles(files);
  const clients = new Map(usagesOf(result, 'client').map((client) => [client.id, client]));
  return usagesOf(result, 'request').map((request) => {
    const urls = request.clients.flatMap((id) => (clients.get(id)?.baseURL?.leaves ?? []).map(tellLeaf));
    return `${request.route} ${request.method} <- ${[...new Set(urls)].join(' | ')}`;
  });
}

function tellLeaf(
  leaf: NonNullable<ReturnType<typeof usagesOf<'client'>>[number]['baseURL']>['leaves'][number],
): string {
  if (leaf.kind === 'text') return leaf.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '*')).join('');
  return leaf.kind === 'env' ? `env ${leaf.name}` : leaf.kind;
}

function tellKeys(code: string): string[] {
  return usagesOf(scanFiles({ 'a.js': code }), 'client').flatMap((client) =>
    (client.apiKey?.leaves ?? []).map(tellLeaf),
  );
}

describe('a library is known', () => {
  test.each<[string, string]>([
    ['fetch of a global object', `window.fetch('${CHAT}', ${INIT});`],
    ['fetch under a name of its own', `import send from 'node-fetch';\nsend('${CHAT}', ${INIT});`],
    ['fetch out of undici', `const { fetch: call } = require('undici');\ncall('${CHAT}', ${INIT});`],
    ['fetch of a Request', `fetch(new Request('${CHAT}', ${INIT}));`],
    ['a wrapper named after fetch', `fetchWithRetry('${CHAT}', ${INIT});`],
    ['a wrapper that takes one object', `fetchJson({ url: '${CHAT}', method: 'POST', body: ${BODY} });`],
    ['axios.post', `axios.post('${CHAT}', ${BODY}, { headers: {} });`],
    ['axios under a name of its own', `import http2 from 'axios';\nhttp2.post('${CHAT}', ${BODY});`],
    ['axios.request', `axios.request({ method: 'POST', url: '${CHAT}', data: ${BODY} });`],
    ['a config in a variable', `const config = { method: 'post', url: '${CHAT}', data: ${BODY} };\naxios(config);`],
    ['got', `got.post('${CHAT}', { json: ${BODY} });`],
    ['ky', `ky.post('${CHAT}', { json: ${BODY} });`],
    ['undici.request', `import { request as ask } from 'undici';\nask('${CHAT}', ${INIT});`],
    ['superagent', `superagent.post('${CHAT}').set('Authorization', 'Bearer k').send(${BODY});`],
    ['https.request with a URL', `https.request('${CHAT}', { method: 'POST' }, done).end(JSON.stringify(${BODY}));`],
    [
      'https.request with a URL object',
      `const req = https.request(new URL('${CHAT}'), { method: 'POST' }, done);\nreq.write(JSON.stringify(${BODY}));`,
    ],
    ['ofetch', `$fetch('${CHAT}', { method: 'POST', body: ${BODY} });`],
    ['fetch-event-source', `fetchEventSource('${CHAT}', ${INIT});`],
    ['an EventSource with a body', `new EventSource('${CHAT}', ${INIT});`],
    ['requestUrl', `requestUrl({ url: '${CHAT}', method: 'POST', body: JSON.stringify(${BODY}) });`],
    [
      'XMLHttpRequest',
      `const xhr = new XMLHttpRequest();\nxhr.open('POST', '${CHAT}');\nxhr.send(JSON.stringify(${BODY}));`,
    ],
  ])('%s', (_, code) => {
    const result = scanFiles({ 'a.js': code });
    expect(tellCalls({ 'a.js': code })).toEqual([`http POST /v1/chat/completions <- ${CHAT}`]);
    expect(tellParameter(result, 'model')).toEqual(['gpt-4o']);
  });

  test('a WebSocket to the realtime API', () => {
    expect(tellCalls({ 'a.js': "new WebSocket('wss://api.openai.com/v1/realtime?model=gpt-realtime');" })).toEqual([
      'http GET /v1/realtime <- wss://api.openai.com/v1/realtime?model=gpt-realtime',
    ]);
  });
});

describe('the key is found', () => {
  test.each<[string, string, string[]]>([
    ['in an object of headers', `fetch('${CHAT}', ${INIT});`, ['env OPENAI_API_KEY']],
    [
      'in a Headers object',
      `fetch('${CHAT}', { headers: new Headers({ Authorization: 'Bearer ' + process.env.OPENAI_API_KEY }) });`,
      ['env OPENAI_API_KEY'],
    ],
    [
      'set on headers',
      `const headers = new Headers();\nheaders.append('Authorization', \`Bearer \${process.env.OPENAI_API_KEY}\`);\nfetch('${CHAT}', { headers });`,
      ['env OPENAI_API_KEY'],
    ],
    [
      'in a chain',
      `superagent.post('${CHAT}').set('Authorization', \`Bearer \${process.env.OPENAI_API_KEY}\`).send({});`,
      ['env OPENAI_API_KEY'],
    ],
    [
      'on an XMLHttpRequest',
      `const xhr = new XMLHttpRequest();\nxhr.open('POST', '${CHAT}');\nxhr.setRequestHeader('Authorization', \`Bearer \${process.env.OPENAI_API_KEY}\`);`,
      ['env OPENAI_API_KEY'],
    ],
    [
      'in the headers of an instance',
      "const http = axios.create({ baseURL: 'https://api.openai.com/v1', headers: { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` } });",
      ['env OPENAI_API_KEY'],
    ],
    [
      'in an interceptor',
      "const http = axios.create({ baseURL: 'https://api.openai.com/v1' });\nhttp.interceptors.request.use((config) => {\n  config.headers.Authorization = `Bearer ${process.env.OPENAI_API_KEY}`;\n  return config;\n});",
      ['env OPENAI_API_KEY'],
    ],
    [
      'in the defaults of an instance',
      "const http = axios.create({ baseURL: 'https://api.openai.com/v1' });\nhttp.defaults.headers.common['Authorization'] = `Bearer ${process.env.OPENAI_API_KEY}`;",
      ['env OPENAI_API_KEY'],
    ],
    [
      'not in the interceptor of another instance',
      "const http = axios.create({ baseURL: 'https://api.openai.com/v1' });\nconst own = axios.create({ baseURL: '/api' });\nown.interceptors.request.use((config) => {\n  config.headers.Authorization = `Bearer ${process.env.APP_TOKEN}`;\n  return config;\n});",
      [],
    ],
  ])('%s', (_, code, keys) => {
    expect(tellKeys(code)).toEqual(keys);
  });
});

describe('an instance with a base is the client of its path-only calls', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'in one file',
      {
        'a.js': `const http = axios.create({ baseURL: 'https://api.openai.com/v1' });\nhttp.post('/chat/completions', ${BODY});`,
      },
      ['a.js:2 chat POST /v1/chat/completions inferred <- a.js:1'],
    ],
    [
      'across files',
      {
        'http.ts':
          "import axios from 'axios';\nexport const openai = axios.create({ baseURL: 'https://api.openai.com' });",
        'b.ts': `import { openai } from './http';\nopenai.post('/v1/chat/completions', ${BODY});\nopenai.get('/v1/models');`,
      },
      [
        'b.ts:2 chat POST /v1/chat/completions inferred <- http.ts:2',
        'b.ts:3 models GET /v1/models inferred <- http.ts:2',
      ],
    ],
    [
      'in a class',
      {
        'a.ts': `class Api {\n  private http = axios.create({ baseURL: process.env.OPENAI_BASE_URL });\n  ask() { return this.http.post('/v1/chat/completions', ${BODY}); }\n}`,
      },
      ['a.ts:3 chat POST /v1/chat/completions inferred <- a.ts:2'],
    ],
    [
      'got.extend',
      {
        'a.js':
          "const api = got.extend({ prefixUrl: 'https://api.openai.com/v1' });\napi.post('embeddings', { json: {} });",
      },
      ['a.js:2 embeddings POST /v1/embeddings inferred <- a.js:1'],
    ],
    [
      'ky.create',
      { 'a.js': "const api = ky.create({ prefixUrl: 'https://api.openai.com/v1' });\napi.get('models');" },
      ['a.js:2 models GET /v1/models inferred <- a.js:1'],
    ],
    [
      'called by itself',
      { 'a.js': "const api = axios.create({ baseURL: 'https://api.openai.com/v1' });\napi({ url: '/models' });" },
      ['a.js:2 models GET /v1/models inferred <- a.js:1'],
    ],
  ])('%s', (_, files, requests) => {
    expect(tellRequests(scanFiles(files))).toEqual(requests);
  });

  test('a version that only the paths have belongs to the base', () => {
    const code =
      "const http = axios.create({ baseURL: 'https://api.openai.com' });\nhttp.post('/v1/chat/completions', {});";
    expect(tellCalls({ 'a.js': code })).toEqual([`http POST /v1/chat/completions <- ${CHAT}`]);
  });

  test.each<[string, string]>([
    [
      "the app's own instance",
      "const http = axios.create({ baseURL: '/api' });\nhttp.post('/v1/chat/completions', {});",
    ],
    [
      "another vendor's instance",
      "const http = axios.create({ baseURL: 'https://api.anthropic.com' });\nhttp.get('/v1/models');",
    ],
    ['something else with a get', "const cache = new Map();\ncache.get('/v1/models');\n// openai"],
    ['a route of a server', "app.post('/v1/chat/completions', handler);"],
  ])('not %s', (_, code) => {
    expect(tellCalls({ 'a.js': code })).toEqual([]);
  });
});

describe('a URL is folded', () => {
  const ask = (url: string) => `fetch(${url}, ${INIT});`;
  test.each<[string, Record<string, string>, string]>([
    [
      'from constants of another file',
      {
        'a.ts': `import { HOST, PATHS } from './c';\n${ask('`${HOST}${PATHS.chat}`')}`,
        'c.ts': "export const HOST = 'https://api.openai.com';\nexport const PATHS = { chat: '/v1/chat/completions' };",
      },
      CHAT,
    ],
    [
      'with a trailing slash cut off',
      {
        'a.ts': `const base = 'https://api.openai.com/'.replace(/\\/+$/, '');\n${ask('base + "/v1/chat/completions"')}`,
      },
      CHAT,
    ],
    [
      'with the slash cut off in a helper',
      {
        'a.ts': `const trim = (url: string) => (url.endsWith('/') ? url.slice(0, -1) : url);\n${ask("trim('https://api.openai.com/') + '/v1/chat/completions'")}`,
      },
      CHAT,
    ],
    ['by concat', { 'a.ts': ask("'https://api.openai.com'.concat('/v1/chat/completions')") }, CHAT],
    ['by join', { 'a.ts': ask("['https://api.openai.com/v1', 'chat/completions'].join('/')") }, CHAT],
    ['by new URL', { 'a.ts': ask("new URL('/v1/chat/completions', 'https://api.openai.com')") }, CHAT],
    [
      'by new URL with a base that has a path',
      { 'a.ts': ask("new URL('/v1/chat/completions', 'https://api.openai.com/v1').href") },
      CHAT,
    ],
    [
      'step by step',
      { 'a.ts': `let url = 'https://api.openai.com';\nurl += '/v1/chat/completions';\n${ask('url')}` },
      CHAT,
    ],
    [
      'through a wrapper, two levels up',
      {
        'a.ts': `const post = (url: string, body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });\nconst ask = (path: string, body: object) => post(\`https://api.openai.com\${path}\`, body);\nask('/v1/chat/completions', ${BODY});`,
      },
      CHAT,
    ],
    [
      'with the default of a variable',
      { 'a.ts': ask("`${process.env.OPENAI_BASE_URL || 'https://api.openai.com'}/v1/chat/completions`") },
      `*/v1/chat/completions | ${CHAT}`,
    ],
  ])('%s', (_, files, urls) => {
    expect(tellCalls(files)).toEqual([`http POST /v1/chat/completions <- ${urls}`]);
  });

  test('from a helper that gives URL and headers: each call has its own path', () => {
    const code = [
      'function access(path: string) { return { url: `https://api.openai.com${path}`, headers: {} }; }',
      "async function ask() { const { url, headers } = access('/v1/responses'); await fetch(url, { method: 'POST', headers }); }",
      "async function list() { const { url } = access('/v1/models'); await fetch(url); }",
    ].join('\n');
    expect(tellCalls({ 'a.ts': code })).toEqual([
      'http POST /v1/responses <- https://api.openai.com/v1/responses',
      'http GET /v1/models <- https://api.openai.com/v1/models',
    ]);
  });

  test('from a helper whose result is spread into a request that others send', () => {
    const code =
      "const access = (path: string) => ({ url: `https://api.openai.com${path}`, headers: {} });\nexport const request = { ...access('/v1/responses'), method: 'POST', body: { model: 'gpt-4o' } };";
    const result = scanFiles({ 'a.ts': code });
    expect(tellCalls({ 'a.ts': code })).toEqual(['http POST /v1/responses <- https://api.openai.com/v1/responses']);
    expect(tellParameter(result, 'model')).toEqual(['gpt-4o']);
  });

  test.each<[string, string]>([
    ['access', "{ ...access('/v1/responses'), method: 'POST', body: {} }"],
    ['access', "{ ...(await access('/v1/responses')), method: 'POST', body: {} }"],
    ['access', "{ ...((access('/v1/responses'))), method: 'POST', body: {} }"],
    ['access', "{ ...vendor.access('/v1/responses'), method: 'POST', body: {} }"],
    ['request', "{ ...(() => access('/v1/responses'))(), method: 'POST', body: {} }"],
  ])('and is named %s after the helper: %s', (name, request) => {
    const code = `const access = (path: string) => ({ url: \`https://api.openai.com\${path}\` });\nconst vendor = { access };\nexport const request = ${request};`;
    expect(usagesOf(scanFiles({ 'a.ts': code }), 'client').map(({ className }) => className)).toEqual([name]);
  });

  describe('from a helper that vendors share', () => {
    const access = [
      'function access(to: { vendor: string; host?: string }, path: string) {',
      '  switch (to.vendor) {',
      "    case 'azure': return { url: `${to.host}/openai/deployments/gpt/${path.replace('/v1/', '')}?api-version=1` };",
      "    case 'grok': return { url: 'https://api.x.ai' + path };",
      "    default: return { url: (to.host || 'https://api.openai.com') + path };",
      '  }',
      '}',
    ].join('\n');
    test.each<[string, string[]]>([
      ['/v1/chat/completions', ['a.ts:8 chat']],
      ['/v1/models/gpt-4o', ['a.ts:8 models']],
      ['/v1/language-models', []],
      ['/models/available', []],
    ])('%s', (path, calls) => {
      const code = `${access}\nexport const ask = (openaiAccess) => { const { url } = access(openaiAccess, '${path}'); return fetch(url); };`;
      const requests = usagesOf(scanFiles({ 'a.ts': code }), 'request');
      expect(requests.map((request) => `${tellPlace(request)} ${request.api}`)).toEqual(calls);
    });
  });

  test("in a project's own fetch wrapper: who calls it makes the request", () => {
    const code = `async function fetchJson(url, init) { return (await fetch(url, init)).json(); }\nfetchJson('${CHAT}', ${INIT});`;
    expect(tellRequests(scanFiles({ 'a.js': code }))).toEqual([
      'a.js:2 chat POST /v1/chat/completions inferred <- a.js:2',
    ]);
  });
});

describe('a base that only run time knows', () => {
  test.each<[string, string, string[]]>([
    [
      'counts with a path that only this API has',
      "fetch(`${base}/chat/completions`, { method: 'POST' });",
      ['http POST /chat/completions <- */chat/completions'],
    ],
    [
      'counts with a common path when it is named after OpenAI',
      'fetch(`${config.openaiUrl}/models`);',
      ['http GET /models <- */models'],
    ],
    [
      'counts with a common path when the environment names it so',
      'const base = process.env.OPENAI_BASE_URL;\nfetch(`${base}/v1/models`);',
      ['http GET /v1/models <- */v1/models'],
    ],
    [
      "counts where another vendor's host is only the default",
      "const base = (config.OPENAI_BASE_URL || 'https://router.example.com/v1').replace(/\\/$/, '');\nfetch(`${base}/models`);",
      ['http GET /models <- */models | https://router.example.com/v1/models'],
    ],
    [
      'counts with a common path when it serves chat too',
      "class A {\n  constructor(private url: string) {}\n  list() { return fetch(`${this.url}/models`); }\n  ask() { return fetch(`${this.url}/chat/completions`, { method: 'POST' }); }\n}",
      ['http GET /models <- */models', 'http POST /chat/completions <- */chat/completions'],
    ],
    [
      'counts for billing',
      'fetch(`${OPENAI_HOST}/dashboard/billing/usage?start=${day}`);',
      ['http GET /dashboard/billing/usage <- */dashboard/billing/usage?start=*'],
    ],
    ['does not count with a common path alone', 'fetch(`${base}/models`);\n// openai', []],
    [
      'does not count because of another base that serves chat',
      'fetch(`${one}/models`);\nfetch(`${two}/chat/completions`);',
      ['http GET /chat/completions <- */chat/completions'],
    ],
  ])('%s', (_, code, calls) => {
    expect(tellCalls({ 'a.ts': code })).toEqual(calls);
  });
});

describe('what is not OpenAI is no request', () => {
  test.each<[string, string]>([
    ["the app's own endpoint", "fetch('/api/chat', { method: 'POST' });\n// openai"],
    ["the app's own copy of the path", "fetch('/v1/chat/completions', { method: 'POST' });"],
    ['another vendor', "fetch('https://api.anthropic.com/v1/messages', { method: 'POST' });\n// openai"],
    ["another vendor's models", "fetch('https://openrouter.ai/api/v1/models');\n// openai"],
    ["OpenAI's website", "fetch('https://platform.openai.com/docs');"],
    ['a host that only ends like it', "fetch('https://api.openai.com.example.com/v1/models');"],
    ['another function', `track('${CHAT}');`],
    ['a base that is handed on', "fetchModels('https://api.openai.com/v1');"],
    ['a window', `window.open('${CHAT}');`],
  ])('%s', (_, code) => {
    expect(tellCalls({ 'a.js': code })).toEqual([]);
  });

  test.each<[string, string, number]>([
    ['http of msw', `import { http } from 'msw';\nhttp.post('${CHAT}', resolve);`, 0],
    ['rest of msw under another name', `import { rest as http } from 'msw';\nhttp.post('${CHAT}', resolve);`, 0],
    ['required msw', `const { http } = require('msw');\nhttp.post('${CHAT}', resolve);`, 0],
    ['http of the whole of msw', `import * as msw from 'msw';\nmsw.http.post('${CHAT}', resolve);`, 0],
    ['nock under a name of its own', `import request from 'nock';\nrequest('${CHAT}');`, 0],
    ['http of Node is asked', `import http from 'node:http';\nhttp.request('${CHAT}', { method: 'POST' });`, 1],
    ['http of the project is asked', `import { http } from './http';\nhttp.post('${CHAT}', {});`, 1],
  ])('what a test answers instead: %s', (_, code, calls) => {
    const result = scanFiles({ 'a.js': code });
    expect(tellCalls({ 'a.js': code })).toHaveLength(calls);
    expect(usagesOf(result, 'client')).toHaveLength(calls);
  });

  test('chat completions of another host are a client that is left alone', () => {
    const result = scanFiles({ 'a.js': "fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST' });" });
    const [client] = usagesOf(result, 'client');
    expect(usagesOf(result, 'request')).toEqual([]);
    expect(client?.baseURL?.leaves.map(tellLeaf)).toEqual(['https://openrouter.ai/api/v1/chat/completions']);
  });

  test('a host that only a test gives does not speak for the code', () => {
    const files = {
      'src/ask.ts': "export const ask = (base: string) => fetch(`${base}/chat/completions`, { method: 'POST' });",
      'src/ask.test.ts': "import { ask } from './ask';\nask('https://example.com');\n// openai",
    };
    expect(tellRequests(scanFiles(files))).toEqual([
      'src/ask.ts:1 chat POST /chat/completions inferred <- src/ask.ts:1',
    ]);
  });
});

test('the reason says what the URL folds to, and where the parts are written', () => {
  const files = {
    'a.ts': "import { BASE } from './config';\nfetch(`${BASE}/chat/completions`, { method: 'POST' });",
    'config.ts': "// where it speaks to\nexport const BASE = 'https://api.openai.com/v1';",
  };
  const [request] = usagesOf(scanFiles(files), 'request');
  expect(request && tellPlace(request)).toBe('a.ts:2');
  expect(request?.because).toEqual([`the URL folds to ${CHAT}`, 'https://api.openai.com/v1 is written in config.ts:2']);
});
