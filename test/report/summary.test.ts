import { describe, expect, test } from 'vitest';
import { renderSummaryList } from '../../src/report/summary-list.js';
import type { Usage } from '../../src/scan/usage.js';
import { sampleChange, sampleFinding, samplePlan } from './sample-plan.js';

describe('different reasons to do nothing', () => {
  const mention: Usage = {
    id: 'm',
    kind: 'config',
    route: 'openai',
    file: 'README.md',
    span: [0, 1],
    position: { line: 1, column: 1 },
    symbol: '',
    confidence: 'inferred',
    because: [],
    format: 'markdown',
    role: 'env-name',
    name: 'OPENAI_API_KEY',
  };
  const clientUsage = (url: string) => ({
    id: 'u',
    kind: 'client' as const,
    route: 'openai' as const,
    file: 'a.ts',
    span: [0, 1] as const,
    position: { line: 1, column: 1 },
    symbol: '',
    confidence: 'proven' as const,
    because: [],
    className: 'OpenAI',
    argument: 'object' as const,
    argumentPlace: { file: 'a.ts', span: [0, 1] as const },
    baseURL: {
      place: { file: 'a.ts', span: [0, 1] as const },
      leaves: [
        { kind: 'text' as const, pieces: [{ kind: 'text' as const, text: url }], role: 'value' as const, via: [] },
      ],
    },
  });

  test.each([
    ['no files', { scanned: { files: 0, candidates: 0, skipped: {} } }, 'No JavaScript or TypeScript files here'],
    ['no OpenAI', {}, 'No OpenAI use found in 40 files'],
    ['moved', { usages: [clientUsage('https://open.bigmodel.cn/api/paas/v4')] }, 'Already on zhipu'],
    ['mentioned', { usages: [mention] }, 'No OpenAI calls found; OpenAI is mentioned in 1 file.'],
    ['elsewhere', { usages: [clientUsage('https://api.groq.com/openai/v1')] }, 'nothing has to move to zhipu'],
  ])('%s', (_name, parts, sentence) => {
    const report = renderSummaryList(samplePlan({}, parts));
    expect(report).toContain(sentence);
    expect(report).not.toContain('--write');
  });
});

test('lists changes and work by hand, a line each, by place', () => {
  const texts = { 'b.ts': 'x\n  gpt-4o\n' };
  const input = samplePlan(texts, {
    changes: [sampleChange(texts, [['b.ts', 'gpt-4o', 'glm-5.3']])],
    findings: [sampleFinding({ place: { file: 'a.ts', span: [0, 1], position: { line: 7, column: 2 } } })],
  });
  expect(renderSummaryList({ ...input, purpose: 'check' })).toMatch(
    /^a\.ts:7:2 {2}! manual {2}Assistants have .*\nb\.ts:2:3 {2}✔ auto {4}gpt-4o becomes glm-5\.3 {2}model-value\n/,
  );
});

test('names skipped files by reason and each problem once', () => {
  const report = renderSummaryList(
    samplePlan(
      {},
      {
        scanned: { files: 5972, candidates: 14, skipped: { 'too-large': 2, minified: 1 } },
        problems: [{ file: 'src/x.ts', reason: 'unparseable', detail: 'Line 3: expected ";".', blocking: true }],
      },
    ),
  );
  expect(report).toContain(
    '  5,972 files looked at, OpenAI mentioned in 14 scripts\n  skipped: 2 too large, 1 minified\n',
  );
  expect(report.match(/src\/x\.ts/g)).toHaveLength(1);
});
