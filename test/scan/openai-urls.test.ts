import { expect, test } from 'vitest';
import { HOLE, judgeBesideWrittenHosts, judgeUrl, judgeUrlValue, type UrlVerdict } from '../../src/scan/openai-urls.js';
import type { Value } from '../../src/scan/usage.js';

test.each<[string, UrlVerdict]>([
  ['https://api.openai.com/v1/chat/completions', 'openai'],
  ['https://eu.api.openai.com/v1/files', 'openai'],
  ['wss://api.openai.com/v1/realtime?model=gpt-realtime', 'openai'],
  ['api.openai.com/v1/models', 'openai'],
  ['https://api.openai.com', 'openai'],
  ['https://api.openai.com*', 'openai'],
  ['https://api.openai.com.evil.example/v1/chat/completions', 'other'],
  ['https://docs.openai.com/v1/models', 'no'],
  ['https://res.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=1', 'azure'],
  ['https://*.openai.azure.com/openai/v1/responses', 'azure'],
  ['*/openai/deployments/*/embeddings', 'azure'],
  ['*/chat/completions?api-version=2024-02-01', 'azure'],
  ['https://openrouter.ai/api/v1/chat/completions', 'other'],
  ['http://localhost:4000/chat/completions', 'other'],
  ['https://mantle.*.example.com/v1/chat/completions', 'other'],
  ['http://ollama:*/v1/chat/completions', 'other'],
  ['*/v1/embeddings', 'compatible'],
  ['https://*/v1/audio/speech', 'compatible'],
  ['*/images/generations', 'compatible'],
  ['*/models', 'likely'],
  ['*/v1/dashboard/billing/usage?start=*', 'likely'],
  ['*/embeddings', 'likely'],
  ['https://api.anthropic.com/v1/messages', 'no'],
  ['https://api.anthropic.com/v1/models', 'no'],
  ['https://api.cohere.ai/v1/embeddings', 'no'],
  ['/api/chat', 'no'],
  ['/v1/chat/completions', 'no'],
  ['api/openai/v1/chat/completions', 'no'],
  ['*/api/chat', 'no'],
  ['*', 'no'],
  ['', 'no'],
])('%s is %s', (url, verdict) => {
  expect(judgeUrl(url.replaceAll('*', HOLE))).toBe(verdict);
});

const NOWHERE = { file: 'src/a.ts', span: [0, 0] } as const;

/** The value that is one of these URLs; a star stands for what only run time knows. */
function oneOf(urls: readonly string[]): Value {
  const leaves = urls.map(
    (url) =>
      ({ kind: 'text', pieces: [{ kind: 'text', text: url.replaceAll('*', HOLE) }], role: 'value', via: [] }) as const,
  );
  return { place: NOWHERE, leaves };
}

const GROK = 'https://api.x.ai/v1';
const DEPLOYMENT = '*/openai/deployments/gpt';

test.each<[UrlVerdict, ...string[]]>([
  ['openai', GROK, 'https://api.openai.com/v1/chat/completions'],
  ['openai', GROK, 'https://api.openai.com/v1/models/gpt-4o'],
  ['openai', GROK, 'https://api.openai.com/dashboard/billing/usage'],
  ['openai', 'https://api.openai.com/language-models'],
  ['no', GROK, 'https://api.openai.com/v1/language-models'],
  ['no', GROK, 'https://api.openai.com/models/available'],
  ['compatible', GROK, `${DEPLOYMENT}/chat/completions?api-version=1`],
  ['compatible', GROK, 'https://res.openai.azure.com/openai/v1/responses'],
  ['compatible', GROK, 'https://res.openai.azure.com/openai/deployments?api-version=1'],
  ['no', GROK, `${DEPLOYMENT}/language-models?api-version=1`],
  ['no', GROK, `${DEPLOYMENT}/*?api-version=1`],
  ['azure', `${DEPLOYMENT}/*?api-version=1`],
  ['other', `${GROK}/chat/completions`, `${DEPLOYMENT}/*?api-version=1`],
])('%s: one of %s, %s', (verdict, ...urls) => {
  expect(judgeUrlValue(oneOf(urls)).verdict).toBe(verdict);
});

test.each<[UrlVerdict, ...string[]]>([
  ['likely', GROK, '*/v1/models'],
  ['likely', GROK, 'https://*/models'],
  ['no', GROK, '*/models/available'],
  ['no', GROK, '*/available/models'],
  ['compatible', GROK, '*/v1/chat/completions'],
  ['azure', GROK, `${DEPLOYMENT}/embeddings`],
  ['no', GROK, `${DEPLOYMENT}/*`],
])('%s beside the hosts that are written out: one of %s, %s', (verdict, ...urls) => {
  expect(judgeBesideWrittenHosts(oneOf(urls)).verdict).toBe(verdict);
});
