import type { Plan } from '../../src/plan/contract.js';
import type { ReportInput } from '../../src/report/report-input.js';
import { RICH_CAPABILITIES, RICH_COSTS, RICH_NEXT_STEPS } from './rich-extras.js';
import { sampleChange, sampleFinding, samplePlan } from './sample-plan.js';

const TEXTS = {
  '.env.example': '# keys\nOPENAI_API_KEY=\n',
  'src/chat.ts': `import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export const ask = (content: string) =>
  client.chat.completions.create({
    model: 'gpt-4o',
    temperature: 1.4,
    messages: [{ role: 'developer', content }], // 请用简体中文回答
  });
`,
  'src/查询/search.ts': `export const WIDTH = 1536;
export const embed = (input: string[]) =>
  client.embeddings.create({ model: 'text-embedding-3-small', input, dimensions: WIDTH });
`,
  'src/rag.ts': 'export const thread = client.beta.threads.create();\n',
};
const DOCS = 'https://docs.example.com/chat';
const MODEL_FACT = { url: 'https://docs.example.com/models', date: '2026-11-01' };
const DOUBTED = { url: 'https://forum.example.com/t/12', date: '2026-08-21', unverified: true } as const;
const KEY = `sk-${'s3cret'.repeat(6)}`;

const changes = [
  sampleChange(
    TEXTS,
    [
      [
        'src/chat.ts',
        'apiKey: process.env.OPENAI_API_KEY',
        "apiKey: process.env.ZAI_API_KEY, baseURL: 'https://x.cn/v4'",
      ],
      ['.env.example', 'OPENAI_API_KEY', 'ZAI_API_KEY'],
    ],
    {
      id: 'a1',
      rule: 'client',
      title: 'OpenAI client -> https://x.cn/v4',
      why: 'It answers there in the same format.',
    },
  ),
  sampleChange(TEXTS, [['src/chat.ts', "'gpt-4o'", "'glm-5.3'"]], {
    id: 'a2',
    rule: 'model',
    requires: ['a1'],
    title: 'gpt-4o -> glm-5.3',
    why: 'Both are the flagship of their maker. Next best: glm-5.3-flash.',
    sources: [MODEL_FACT, DOUBTED],
  }),
  sampleChange(TEXTS, [['src/chat.ts', '    temperature: 1.4,\n', '']], {
    id: 'a3',
    rule: 'parameters',
    tier: 'review',
    requires: ['a1'],
    title: 'remove temperature',
    why: 'The provider refuses more than 1. A second sentence that is long enough to be folded in a narrow terminal.',
    sources: [{ url: DOCS, date: '2026-10-05' }],
  }),
  sampleChange(TEXTS, [['src/chat.ts', "'developer'", "'system'"]], {
    id: 'a4',
    rule: 'roles',
    title: 'role developer -> system',
    why: 'The provider has no role developer: 400, code 1214.',
  }),
  sampleChange(
    TEXTS,
    [
      ['src/查询/search.ts', "'text-embedding-3-small'", "'embedding-3'"],
      ['src/查询/search.ts', '1536', '2048'],
    ],
    {
      id: 'a5',
      rule: 'model',
      tier: 'review',
      heldBy: ['text-embedding-3-small -> embedding-3', 'vectors have to be made anew', 'a third thing'],
      title: 'text-embedding-3-small -> embedding-3',
      why: 'Old and new vectors do not mix: embed the stored texts again.',
    },
  ),
];

const finding = (file: keyof typeof TEXTS, at: string, parts: Parameters<typeof sampleFinding>[0]) => {
  const start = TEXTS[file].indexOf(at);
  const before = TEXTS[file].slice(0, start).split('\n');
  const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return sampleFinding({ place: { file, span: [start, start + at.length], position }, ...parts });
};

const findings = [
  finding('src/rag.ts', 'client.beta.threads.create()', {
    id: 'b1',
    title: 'Assistants have no counterpart here',
    todo: 'Keep the conversation in a store of your own | and call <chat completions>.',
    sources: [{ url: DOCS, date: '2026-10-05' }],
  }),
  finding('src/查询/search.ts', 'dimensions: WIDTH', {
    id: 'b2',
    rule: 'vector-width',
    title: 'A column is 1536 wide',
    todo: `Widen it; the note beside it holds ${KEY}.`,
  }),
  finding('src/chat.ts', "'openai'", {
    id: 'b3',
    rule: 'imports',
    severity: 'info',
    title: 'the package stays',
    todo: '',
  }),
  finding('src/chat.ts', 'client.chat', {
    id: 'b4',
    rule: 'quirks',
    severity: 'info',
    title: 'It always thinks first.',
    todo: '',
  }),
];

const plan: Partial<Plan> = {
  packages: [
    {
      folders: 'packages/search',
      target: { provider: 'qwen', region: 'cn', baseURL: 'https://q.cn/v1', keyEnv: 'DASHSCOPE_API_KEY' },
    },
  ],
  files: Object.keys(TEXTS).map((path, index) => ({ path, sha256: String(index).repeat(64) })),
  changes,
  findings,
  problems: [
    { file: 'src/broken.ts', reason: 'unparseable', detail: 'Line 3: expected ";".', blocking: true },
    { file: 'src/odd.vue', reason: 'unreadable', detail: 'Not UTF-8: left alone.', blocking: false },
  ],
  ignored: [
    { id: 'c1', rule: 'model', file: 'src/eval.ts', line: 12, title: 'gpt-4o -> glm-5.3', reason: 'compares both' },
    { id: 'c2', rule: 'parameters', file: 'src/eval.ts', line: 14, title: 'remove seed', reason: '', needs: 'c1' },
  ],
  partial: true,
  baseline: { added: 9, known: 31, moved: 2, resolved: 4 },
  scanned: { files: 1240, candidates: 6, skipped: { minified: 2, 'too-large': 1, submodule: 1 } },
};

/** A plan with something of every kind that a report can tell: what every snapshot is made of. */
export function richInput(width = 80, color = false): ReportInput {
  return {
    ...samplePlan(TEXTS, plan),
    width,
    color,
    costs: RICH_COSTS,
    capabilities: () => RICH_CAPABILITIES,
    next: RICH_NEXT_STEPS,
    command: 'npx repoint --to zhipu',
    purpose: 'preview',
  };
}
