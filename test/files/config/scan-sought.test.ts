import { expect, it } from 'vitest';
import { scanConfigFile } from '../../../src/files/config/config-files.js';
import { createSoughtScan } from '../../../src/files/config/scan-sought.js';
import type { Sought } from '../../../src/scan/sought.js';

const SOUGHT: Sought = {
  needles: ['glm-', 'lite', 'old.example.com'],
  models: new Set(['glm-4', 'glm-4-0520']),
  words: new Set(['lite']),
  isAddress: (text) => /^(?:https:\/\/)?old\.example\.com\/v1/.test(text),
  takesRequests: () => false,
};

const scan = createSoughtScan(SOUGHT, scanConfigFile);

/** `role name=text`. */
const tell = (path: string, text: string): string[] =>
  scan(path, text).usages.map(({ role, name = '', text: said = '', span }) => {
    if (role !== 'env-name') expect(text.slice(...span)).toBe(said);
    return `${role} ${name}=${said}`;
  });

it.each([
  ['compose.yaml', 'a:\n  environment:\n    LLM_MODEL: glm-4\n', ['env-value LLM_MODEL=glm-4']],
  ['compose.yaml', 'a:\n  environment:\n    - LLM_MODEL=glm-4-0520\n', ['env-value LLM_MODEL=glm-4-0520']],
  ['compose.yaml', 'a: ${LLM_MODEL:-glm-4}\n', ['env-value LLM_MODEL=glm-4']],
  ['pod.yaml', '- name: LLM_MODEL\n  value: "glm-4"\n', ['env-value LLM_MODEL=glm-4']],
  ['values.yaml', 'model: glm-4\n', ['model model=glm-4']],
  ['Dockerfile', 'ENV LLM_MODEL=glm-4\n', ['env-value LLM_MODEL=glm-4']],
  ['wrangler.toml', 'model = "glm-4"\n', ['model model=glm-4']],
  ['README.md', 'Uses `glm-4`, or glm-4-0520.\n', ['model =glm-4', 'model =glm-4-0520']],
  ['compose.yaml', 'URL: https://old.example.com/v1/\n', ['env-value URL=https://old.example.com/v1/']],
  ['README.md', 'It was at old.example.com/v1.\n', ['host =old.example.com/v1']],
  ['compose.yaml', 'SPARK_MODEL: lite\nSIZE: lite\n', ['env-value SPARK_MODEL=lite']],
])('%s: %j', (path, text, told) => {
  expect(tell(path, text)).toEqual(told);
});

it.each([
  'glm-4.5',
  'glm-4-plus',
  'my-glm-4',
  'zai/glm-4',
  'glm-4/readme',
  'registry.example.com/glm-4:2',
  'https://new.example.com/v1',
])('%s is something else', (text) => {
  expect(tell('README.md', `See ${text} for more.\n`)).toEqual([]);
});

it("tells of OpenAI's only variables and packages", () => {
  expect(tell('compose.yaml', 'OPENAI_MODEL: gpt-4o\nMODEL: gpt-4o\nURL: https://api.openai.com/v1\n')).toEqual([
    'env-name OPENAI_MODEL=',
    'env-value OPENAI_MODEL=gpt-4o',
    'env-value MODEL=gpt-4o',
    'env-value URL=https://api.openai.com/v1',
  ]);
});
