import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { selectChanges } from '../../src/plan/select-changes.js';
import { planFiles, tellChanges } from './plan-files.js';

const client = (extra = '', options = '') => `import OpenAI from 'openai';
const client = new OpenAI(${options});
client.chat.completions.create({ model: 'gpt-4o', messages: []${extra} });
`;

/** One client that moves at once, one that waits, and a check that belongs to neither. */
const FILES = {
  'ask.ts': client('', '{ apiKey: process.env.OPENAI_API_KEY }'),
  'rank.ts': client(', n: 3', '{ apiKey: process.env.OPENAI_API_KEY }'),
  'start.ts': "if (!process.env.OPENAI_API_KEY) throw new Error('no key');\n",
  '.env': 'OPENAI_API_KEY=\n',
  '.env.example': '# keys\nOPENAI_API_KEY=sk-...\nPORT=3000\n',
};

function move(files: Record<string, string>, upTo: 'auto' | 'review'): Record<string, string> {
  const edits = selectChanges(planFiles(files).changes, upTo).flatMap((change) => change.edits);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      composeEdits(
        text,
        edits.filter(({ file }) => file === path),
      ),
    ]),
  );
}

describe('a variable that feeds a client that moves and one that waits', () => {
  const moved = move(FILES, 'auto');

  it('has both names while one waits', () => {
    expect(moved['.env']).toBe('OPENAI_API_KEY=\nZAI_API_KEY=\n');
    expect(moved['.env.example']).toBe('# keys\nZAI_API_KEY=your-zhipu-api-key\nOPENAI_API_KEY=sk-...\nPORT=3000\n');
    expect(moved['ask.ts']).toContain('process.env.ZAI_API_KEY');
    expect(moved['rank.ts']).toBe(FILES['rank.ts']);
    expect(moved['start.ts']).toBe(FILES['start.ts']);
  });

  it('gets what is left, and no line twice, by the next plan', () => {
    expect(tellChanges(planFiles(moved))).toEqual([
      'review env-name: OPENAI_API_KEY -> ZAI_API_KEY',
      'review client: OpenAI client -> https://open.bigmodel.cn/api/paas/v4',
      'review model: gpt-4o -> glm-5.3',
      'review parameters: remove n',
    ]);
    expect(move(moved, 'review')).toEqual(move(FILES, 'review'));
    expect(planFiles(move(moved, 'review')).changes).toEqual([]);
  });

  it('loses its old name only with a change of its own, which waits for all clients', () => {
    const { changes } = planFiles(FILES);
    const last = changes.find(({ title }) => title === 'remove OPENAI_API_KEY');
    const clients = changes.filter(({ rule }) => rule === 'client').map(({ id }) => id);
    expect(clients.every((id) => last?.requires.includes(id))).toBe(true);
    expect(changes.some(({ requires }) => last && requires.includes(last.id))).toBe(false);
    expect(last?.heldBy).toEqual(['remove n']);
  });

  it('is said to be empty once', () => {
    const findings = planFiles(FILES).findings.filter(({ rule }) => rule === 'env-name');
    expect(findings.map(({ title }) => title)).toEqual(['ZAI_API_KEY is empty in .env']);
  });

  it.each([
    ['LF', '# keys\nOPENAI_API_KEY=sk-...\nA=1\n', '# keys\nZAI_API_KEY=your-zhipu-api-key\nA=1\n'],
    ['CRLF', 'OPENAI_API_KEY=\r\nA=1\r\n', 'ZAI_API_KEY=\r\nA=1\r\n'],
    ['a byte order mark', '\uFEFFOPENAI_API_KEY=\nA=1\n', '\uFEFFZAI_API_KEY=\nA=1\n'],
    ['no line break at the end', 'A=1\nOPENAI_API_KEY=', 'A=1\nZAI_API_KEY='],
    ['no line break at the end of CRLF', 'A=1\r\nOPENAI_API_KEY=', 'A=1\r\nZAI_API_KEY='],
    [
      'two lines and no line break at the end',
      "A=1\nOPENAI_API_KEY=\nOPENAI_BASE_URL='https://api.openai.com/v1'",
      'A=1\nZAI_API_KEY=',
    ],
    [
      'quotes and comments',
      'export OPENAI_API_KEY="sk-..." # a\nA=1',
      'export ZAI_API_KEY="your-zhipu-api-key" # a\nA=1',
    ],
  ])('leaves a sample file as if the line had been rewritten: %s', (_, before, after) => {
    expect(move({ ...FILES, '.env.example': before }, 'review')['.env.example']).toBe(after);
  });

  it('keeps its old name where a client stays', () => {
    const stays = client('', "{ apiKey: process.env.OPENAI_API_KEY, baseURL: 'https://openrouter.ai/api/v1' }");
    const after = move({ ...FILES, 'router.ts': stays }, 'review');
    expect(after['.env.example']).toBe('# keys\nOPENAI_API_KEY=sk-...\nZAI_API_KEY=your-zhipu-api-key\nPORT=3000\n');
    expect(after['start.ts']).toBe(FILES['start.ts']);
    expect(after['router.ts']).toBe(stays);
  });
});
