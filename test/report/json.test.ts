import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { toolVersion } from '../../src/report/tool-version.js';
import { sampleChange, sampleFinding, samplePlan } from './sample-plan.js';

test('is the plan, with the version, in a fixed order', () => {
  const texts = { 'a.ts': 'gpt-4o' };
  const { plan } = samplePlan(texts, {
    changes: [sampleChange(texts, [['a.ts', 'gpt-4o', 'glm-5.3']])],
    findings: [sampleFinding()],
  });
  const report = renderJson({ plan });
  expect(JSON.parse(report)).toEqual({ ...plan, version: toolVersion() });
  expect(Object.keys(JSON.parse(report))).toEqual([
    'schema',
    'version',
    'target',
    'files',
    'usages',
    'changes',
    'findings',
    'problems',
    'scanned',
  ]);
  expect(renderJson({ plan: { ...plan, schema: 1 } })).toBe(report);
});

test('masks keys wherever they are, also right behind an escape', () => {
  const key = `sk-${'a1b2c3d4'.repeat(4)}`;
  const { plan } = samplePlan({}, { findings: [sampleFinding({ title: `found\n${key}` })] });
  expect(renderJson({ plan })).not.toContain(key);
});
