import type { Target } from '../providers/target.js';

/** Where calls stay that are kept at OpenAI. */
export const OPENAI_TARGET: Target = {
  provider: 'openai',
  region: 'default',
  baseURL: 'https://api.openai.com/v1',
  keyEnv: 'OPENAI_API_KEY',
};
