import type { ReportInput } from '../../src/report/report-input.js';
import { planFiles } from '../plan/plan-files.js';
import { sampleChange, sampleFinding, samplePlan } from './sample-plan.js';

const FILES: Readonly<Record<string, string>> = {
  'src/chat.ts': `import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export const ask = (content: string) =>
  client.chat.completions.create({
    model: 'gpt-4o',
    temperature: 2.5,
    messages: [{ role: 'developer', content }],
  });
`,
  'src/文件/检查.ts': `import OpenAI from 'openai';
const client = new OpenAI();
export const check = (input: string) => client.moderations.create({ input });
`,
};

/** A plan with work of every kind, in two folders. */
export function htmlSample(files = FILES): ReportInput {
  return { plan: planFiles(files, 'deepseek'), source: (file) => files[file] ?? '', color: false, width: 80 };
}

/** So many changes, ten in a file, each of another model. */
export function manyChanges(number: number): ReportInput {
  const texts: Record<string, string> = {};
  const changes = Array.from({ length: number }, (_each, index) => {
    const file = `src/part-${Math.floor(index / 200)}/file-${Math.floor(index / 10)}.ts`;
    texts[file] ??= Array.from({ length: 10 }, (_line, at) => callNumber(index + at)).join('');
    const old = `'gpt-${index}'`;
    const edit = [file, old, `'glm-${index}'`] as const;
    return sampleChange(texts, [edit], {
      id: `c${index}`,
      rule: `rule-${index % 12}`,
      tier: index % 3 === 0 ? 'review' : 'auto',
      title: `gpt-${index} -> glm-${index}`,
      why: 'The provider has no model of that name; this one is nearest in size and price.',
      sources: [{ url: 'https://example.com/models', date: '2026-11-01' }],
    });
  });
  return samplePlan(texts, { changes, findings: [sampleFinding({ place: placeIn(Object.keys(texts)[0] ?? '') })] });
}

/** A finding whose title, text and path have no place to be folded at. */
export function longNames(): ReportInput {
  const file = `src/${'deep/'.repeat(20)}file.ts`;
  const long = 'https://example.com/'.padEnd(120, 'x');
  return samplePlan(
    { [file]: 'x\n' },
    { findings: [sampleFinding({ place: placeIn(file), title: long, todo: long })] },
  );
}

const placeIn = (file: string) => ({ file, span: [0, 1] as const, position: { line: 1, column: 1 } });

function callNumber(number: number): string {
  return `export const ask${number} = (content: string) =>
  client.chat.completions.create({
    model: 'gpt-${number}',
    temperature: 0.${number},
    messages: [{ role: 'user', content }],
  });

`;
}
