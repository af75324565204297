import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import type { MapInput } from '../../src/plan/model-map/map-models.js';
import { mapModels } from '../../src/plan/model-map/map-models.js';
import { DEFAULT_MOVE } from '../../src/plan/move-options.js';
import { loadOpenAI, loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { resolveTarget } from '../../src/providers/resolve-target.js';
import { groupIds, sharedClauses } from '../../src/report/group-models.js';
import { renderModelsPage } from '../../src/report/models-page.js';
import { scanAll } from '../plan/plan-files.js';

const APP = {
  'src/chat.ts': `import OpenAI from 'openai';
const client = new OpenAI();
export const see = (url: string) =>
  client.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }],
  });
export const ask = (messages: OpenAI.ChatCompletionMessageParam[]) =>
  client.chat.completions.create({ model: process.env.OPENAI_MODEL ?? 'gpt-3.5-turbo-0613', messages });
export const any = (model: string) => client.chat.completions.create({ model, messages: [] });
export const llama = () => client.chat.completions.create({ model: 'llama-3-70b', messages: [] });
export const MODELS = ['gpt-4.1', 'gpt-4o'];
const groq = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' });
export const other = () => groq.chat.completions.create({ model: 'mixtral-8x7b', messages: [] });
`,
  '.env.example': 'OPENAI_MODEL=gpt-4-32k\n',
};

function map(to: string, files: Record<string, string> = {}, options: Partial<MapInput> = {}) {
  const provider = loadProvider(to);
  const target = resolveTarget(provider);
  const usages = scanAll(files);
  return mapModels({
    provider,
    target,
    usages,
    options: DEFAULT_MOVE,
    modelOverrides: {},
    today: '2026-11-23',
    ...options,
  });
}

describe('the map', () => {
  test('has every id of OpenAI once', () => {
    const ids = map('zhipu').known.map(({ from }) => from);
    expect([...ids].sort()).toEqual(
      loadOpenAI()
        .models.map(({ id }) => id)
        .sort(),
    );
  });

  test('keeps a tier together', () => {
    const tiers = map('zhipu').known.map(({ tier }) => tier);
    expect(new Set(tiers).size).toBe(tiers.filter((tier, index) => tier !== tiers[index - 1]).length);
  });

  test('tells what a folder uses, by what its calls need, the rest by its tier', () => {
    const rows = map('zhipu', APP).used.map(({ from, choice, calls, mentions }) => [
      from,
      choice.id,
      calls.map(({ line }) => line),
      mentions.map(({ file, line }) => `${file}:${line}`),
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        // Images are sent to it.
        ['gpt-4o', 'glm-5.3-flash', [4], ['src/chat.ts:12']],
        ['gpt-3.5-turbo-0613', 'glm-5.3-flash', [9], []],
        ['gpt-4-32k', 'glm-5.3', [9], ['.env.example:1']],
        ['gpt-4.1', 'glm-5.3', [], ['src/chat.ts:12']],
        [null, 'glm-5.3', [10], []],
        // Neither of OpenAI nor of the provider.
        ['llama-3-70b', null, [11], []],
      ]),
    );
    // A client of another vendor is nobody's business.
    expect(rows.map(([from]) => from)).not.toContain('mixtral-8x7b');
  });

  test('marks what is shut down by the day of the run', () => {
    const on = (today: string) => map('zhipu', {}, { today }).known.find(({ from }) => from === 'gpt-5');
    expect(on('2026-12-10')).toMatchObject({ shutdown: '2026-12-11', isRetired: false });
    expect(on('2026-12-11')).toMatchObject({ shutdown: '2026-12-11', isRetired: true });
  });

  test.each([
    ['sora-2', 'kling', 'which calls of OpenAI'],
    ['omni-moderation-latest', 'deepseek', 'no model of DeepSeek stands in for it'],
    ['gpt-oss-20b', 'zhipu', 'the weights are open'],
    ['gpt-4o', 'kling', 'no current chat model'],
  ])('says what there is in place of %s at %s', (id, to, why) => {
    const row = map(to).known.find(({ from }) => from === id);
    expect(row?.choice).toMatchObject({ id: null, why: expect.stringContaining(why) });
  });
});

describe('the page', () => {
  const page = (to: string, options: Partial<MapInput> = {}) =>
    renderModelsPage({ map: map(to, APP, options), name: loadProvider(to).name, color: false, width: 80 });

  test('begins with what the folder uses', () => {
    expect(page('zhipu').split('\n').slice(0, 8)).toEqual([
      "From OpenAI's models to those of Zhipu GLM (cn)",
      '',
      'Used in this folder',
      '  gpt-4o\u00a0‡2027-01-14 -> glm-5.3-flash',
      '    1 call: src/chat.ts:4',
      "    gpt-4o is OpenAI's flagship tier; glm-5.3 would be Zhipu GLM's, but",
      '    glm-5.3-flash takes images.',
      '    Next best: glm-5.3-flashx.',
    ]);
  });

  test('names what is given up', () => {
    expect(page('qianfan')).toMatch(
      /^flagship -> ernie-5\.1\n {2}gpt-4\.1\b[\s\S]*?Given up: room for as many tokens\./m,
    );
  });

  test('says why for a preference too', () => {
    const options = { ...DEFAULT_MOVE, prefer: 'cheap' as const };
    expect(page('qwen', { options })).toMatch(
      /flagship -> qwen3\.7-flash\n[\s\S]*? the least\s+expensive that does it/,
    );
  });

  test.each(providerIds())('fits into 80 columns for %s', (to) => {
    for (const line of page(to).split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });
});

test('a group says only what holds for all of it', () => {
  const flagships = groupIds(map('zhipu').known).find(([first]) => first?.tier === 'flagship') ?? [];
  expect(flagships.length).toBeGreaterThan(10);
  expect(sharedClauses(flagships)).toEqual(["glm-5.3 is Zhipu GLM's"]);
});
