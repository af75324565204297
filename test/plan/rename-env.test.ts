import { expect, it } from 'vitest';
import { type EnvRole, isPublic, namesProvider, renameEnv } from '../../src/plan/rename-env.js';
import { loadProvider } from '../../src/providers/load-provider.js';

it.each<[string, EnvRole, string, string | undefined]>([
  ['OPENAI_API_KEY', 'key', 'zhipu', 'ZAI_API_KEY'],
  ['OPEN_AI_API_KEY', 'key', 'zhipu', 'ZAI_API_KEY'],
  ['OPENAI_KEY', 'key', 'zhipu', 'ZAI_KEY'],
  ['NEXT_PUBLIC_OPENAI_API_KEY', 'key', 'deepseek', 'NEXT_PUBLIC_DEEPSEEK_API_KEY'],
  ['CHATGPT_SECRET', 'key', 'deepseek', 'DEEPSEEK_SECRET'],
  ['OPENAI_API_KEYS', 'key', 'deepseek', 'DEEPSEEK_API_KEYS'],
  ['AZURE_OPENAI_API_KEY', 'key', 'zhipu', 'ZAI_API_KEY'],
  ['NEXT_PUBLIC_AZURE_OPENAI_KEY', 'key', 'zhipu', 'NEXT_PUBLIC_ZAI_API_KEY'],
  ['AZURE_OPENAI_SECRET', 'key', 'deepseek', 'DEEPSEEK_SECRET'],
  ['AZURE_KEY', 'key', 'zhipu', undefined],
  ['LLM_KEY', 'key', 'zhipu', undefined],
  ['OPENAIRE_KEY', 'key', 'zhipu', undefined],
  ['OPENAI_BASE_URL', 'base URL', 'zhipu', 'ZAI_BASE_URL'],
  ['OPENAI_API_BASE', 'base URL', 'zhipu', 'ZAI_BASE_URL'],
  ['VITE_OPENAI_PROXY', 'base URL', 'zhipu', 'VITE_ZAI_PROXY'],
])('%s as a %s becomes at %s %s', (name, role, provider, renamed) => {
  expect(renameEnv(name, role, loadProvider(provider))).toBe(renamed);
});

it('knows which variables reach the browser', () => {
  expect(['VITE_A', 'NEXT_PUBLIC_A', 'REACT_APP_A'].every(isPublic)).toBe(true);
  expect(isPublic('NOT_VITE_A')).toBe(false);
});

it('recognises the names it gives', () => {
  const zhipu = loadProvider('zhipu');
  expect(['ZAI_BASE_URL', 'VITE_ZAI_PROXY', 'ZAI_API_HOST'].every((name) => namesProvider(name, zhipu))).toBe(true);
  expect(['OPENAI_BASE_URL', 'BAZAI_URL'].some((name) => namesProvider(name, zhipu))).toBe(false);
});
