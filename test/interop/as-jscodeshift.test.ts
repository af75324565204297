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
const SELF_CONTAINED = "import OpenAI from 'openai';\nnew OpenAI().models.list();\n";
const lines = (...text: string[]) => `${text.join('\r\n')}\r\n`;

describe('asJscodeshift', () => {
  it('returns the new text and leaves every other byte alone', () => {
    const before = lines(
      "import OpenAI from 'openai'",
      'const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY })',
      'export const models = () => ai.models.list()',
    );
    expect(run(before)).toBe(
      lines(
        "import OpenAI from 'openai'",
        "const ai = new OpenAI({ apiKey: process.env.ZAI_API_KEY, baseURL: 'https://open.bigmodel.cn/api/paas/v4' })",
        'export const models = () => ai.models.list()',
      ),
    );
  });

  it('returns nothing for a file without OpenAI', () => {
    expect(run("import fs from 'node:fs';\nfs.readFileSync('a');\n")).toBeUndefined();
  });

  it('returns nothing for what it has moved before', () => {
    const moved = run(SELF_CONTAINED);
    expect(moved).toBeDefined();
    expect(run(moved ?? '')).toBeUndefined();
  });

  it('leaves a client whose calls are in other files, since they would not move with it', () => {
    const shared =
      "import OpenAI from 'openai';\nexport const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });\n";
    expect(run(shared)).toBeUndefined();
    expect(run(shared, { tier: 'review' })).toContain('ZAI_API_KEY');
  });

  it('makes a change that needs a look only when asked to', () => {
    const doubtful =
      "import OpenAI from 'openai';\nexport const list = (url) => new OpenAI({ baseURL: url || 'https://api.openai.com/v1' }).models.list();\n";
    expect(run(doubtful)).toBeUndefined();
    expect(run(doubtful, { tier: 'review' })).toContain('open.bigmodel.cn');
  });

  it('moves to the region asked for', () => {
    expect(run(SELF_CONTAINED, { region: 'intl' })).toContain('api.z.ai');
  });

  it('says which tiers there are', () => {
    expect(() => run('', { tier: 'all' })).toThrow('--tier=all: use auto or review.');
  });
});
