import { expect, test } from 'vitest';
import { HOLE, judgeUrl, type UrlVerdict } from '../../src/scan/openai-urls.js';

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
