/** Every report for machines against its schema: of a plan with something of every kind, of a real one, and of an empty one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.js';
import { reportJsonSchemas } from '../../src/report/report-schemas.js';
import { htmlSample } from './html-sample.js';
import { misfitsOfJunit } from './junit-schema.js';
import { richInput } from './rich-plan.js';
import { samplePlan } from './sample-plan.js';

const INPUTS = { rich: richInput(), real: htmlSample(), empty: samplePlan({}) };

const ajv = new Ajv2020({ strict: false });
const published = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
const plan = ajv.compile(published('plan'));
const line = ajv.compile(published('jsonl'));

const sarifAjv = new Ajv4.default({ strict: false, unicodeRegExp: false });
addFormats.default(sarifAjv);
const sarifPath = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const sarif = sarifAjv.compile(JSON.parse(readFileSync(sarifPath, 'utf8')));

/** What GitLab needs: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const gitlab = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

type Validate = ((data: unknown) => unknown) & { errors?: unknown };

function expectToFit(validate: Validate, data: unknown): void {
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
}

describe.each(Object.entries(INPUTS))('of a plan that is %s', (_name, input) => {
  it('json fits its published schema', () => {
    expectToFit(plan, JSON.parse(renderReport('json', input)));
  });

  it('each line of jsonl fits its published schema', () => {
    for (const text of renderReport('jsonl', input).trimEnd().split('\n')) expectToFit(line, JSON.parse(text));
  });

  it('sarif fits the schema of the standard', () => {
    expectToFit(sarif, JSON.parse(renderReport('sarif', input)));
  });

  it('gitlab has what GitLab needs, and no fingerprint twice', () => {
    const entries = JSON.parse(renderReport('gitlab', input));
    expectToFit(gitlab, entries);
    const prints = entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('junit has the elements and attributes that CI servers know, and sums that are right', () => {
    expect(misfitsOfJunit(renderReport('junit', input))).toEqual([]);
  });
});

it('the schemas refuse what does not fit', () => {
  const json = JSON.parse(renderReport('json', INPUTS.rich));
  expect(plan({ ...json, changes: [{}] })).toBe(false);
  expect(line({ type: 'change' })).toBe(false);
  expect(sarif({ version: '2.1.0' })).toBe(false);
  expect(gitlab([{ description: 'x' }])).toBe(false);
  expect(
    misfitsOfJunit('<testsuites tests="2"><testsuite name="a" tests="1"><case/></testsuite></testsuites>'),
  ).toEqual([
    '<testsuites> has tests="2" and holds 0',
    '<testsuite> has tests="1" and holds 0',
    '<testsuite> has no place for <case>',
  ]);
});

it('the published schemas are what the code checks: npm run docs:schemas writes them', () => {
  for (const [name, schema] of Object.entries(reportJsonSchemas())) {
    expect(published(name)).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});
