import type { API } from 'jscodeshift';
import { describe, expect, it } from 'vitest';
import { asJscodeshift } from '../../src/interop/as-jscodeshift.js';
import type { Recipe } from '../../src/plan/contract.js';
import { client } from '../../transforms/rules/client/index.js';
import { envName } from '../../transforms/rules/env-name/index.js';

const recipe: Recipe = { provider: 'zhipu', rules: [client, envName] };
const transform = asJscodeshift(recipe);
const api = {} as API;

const run = (source: string, options = {}) => transform({ path: '/app/src/ask.ts', source }, api, options);
const lines = (...text: string[]) => `${text.join('\r\n')}\r\n`;

describe('asJscodeshift', () => {
  it('returns the new text and leaves every other byte alone', () => {
    const before = lines(
      "import OpenAI from 'openai'",
      'export const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY })',
    );
    expect(run(before)).toBe(
      lines(
        "import OpenAI from 'openai'",
        "export const ai = new OpenAI({ apiKey: process.env.ZAI_API_KEY, baseURL: 'https://open.bigmodel.cn/api/paas/v4' })",
      ),
    );
  });

  it('returns nothing for a file without OpenAI', () => {
    expect(run("import fs from 'node:fs';\nfs.readFileSync('a');\n")).toBeUndefined();
  });

  it('returns nothing for what it has moved before', () => {
    const moved = run("import OpenAI from 'openai';\nnew OpenAI();\n");
    expect(moved).toBeDefined();
    expect(run(moved ?? '')).toBeUndefined();
  });

  it('makes a change that needs a look only when asked to', () => {
    const doubtful =
      "import OpenAI from 'openai';\nexport const ai = (url) => new OpenAI({ baseURL: url || 'https://api.openai.com/v1' });\n";
    expect(run(doubtful)).toBeUndefined();
    expect(run(doubtful, { tier: 'review' })).toContain('open.bigmodel.cn');
  });

  it('moves to the region asked for', () => {
    expect(run("import OpenAI from 'openai';\nnew OpenAI();\n", { region: 'intl' })).toContain('api.z.ai');
  });

  it('says which tiers there are', () => {
    expect(() => run('', { tier: 'all' })).toThrow('--tier=all: use auto or review.');
  });
});
