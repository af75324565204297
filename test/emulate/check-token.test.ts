import { createHmac } from 'node:crypto';
import { expect, it, onTestFinished, test } from 'vitest';
import { isSignedWith } from '../../src/emulate/check-token.js';
import { startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';

const KEY = 'me.hush';
const LATER = Date.now() + 60_000;

function sign(payload: object, secret: string, alg = 'HS256'): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg, sign_type: 'SIGN' })}.${encode(payload)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const valid = sign({ api_key: 'me', exp: LATER }, 'hush');

test.each([
  ['as it is', valid],
  ['behind Bearer', `Bearer ${valid}`],
])('a token that is signed with the key opens, %s', (_, authorization) => {
  expect(isSignedWith(KEY, authorization)).toBe(true);
});

test.each([
  ['is signed with something else', sign({ api_key: 'me', exp: LATER }, 'shout')],
  ['names somebody else', sign({ api_key: 'you', exp: LATER }, 'hush')],
  ['has run out', sign({ api_key: 'me', exp: Date.now() - 1 }, 'hush')],
  ['never runs out', sign({ api_key: 'me' }, 'hush')],
  ['says that it is signed otherwise', sign({ api_key: 'me', exp: LATER }, 'hush', 'none')],
  [
    'has another payload than was signed',
    valid.replace(/\.[^.]+\./, `.${Buffer.from('{"api_key":"me"}').toString('base64url')}.`),
  ],
  ['is none', 'Bearer hush'],
])('a token that %s does not', (_, authorization) => {
  expect(isSignedWith(KEY, authorization)).toBe(false);
});

it.each([
  ['zhipu', 200],
  ['deepseek', 401],
])('%s answers %i to it', async (id, status) => {
  const emulator = await startEmulator(loadProvider(id), { key: KEY });
  onTestFinished(() => emulator.close());
  const response = await fetch(`${emulator.url}/models`, { headers: { authorization: valid } });
  expect(response.status).toBe(status);
});
