import { describe, expect, it } from 'vitest';
import { scanManifest } from '../../src/files/scan-manifest.js';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { addDependency, removeDependency, setRange } from '../../src/plan/edits/dependencies.js';

const PATH = 'package.json';
const SORTED = '{\n\t"dependencies": {\n\t\t"chalk": "^5.0.0",\n\t\t"openai": "^4.0.0"\n\t},\n\t"private": true\n}\n';

function openaiIn(source: string) {
  const usage = scanManifest(PATH, source).usages[0];
  if (!usage) throw new Error('no dependency was found');
  return usage;
}

describe('addDependency', () => {
  it.each([
    ['in the order of names', SORTED, '"chalk": "^5.0.0",\n\t\t"ky": "^1.0.0",\n\t\t"openai"'],
    ['at the end where names have no order', '{ "dependencies": { "b": "1", "a": "1" } }', '"a": "1"'],
    ['with a section where there is none', '{\n  "private": true\n}\n', '"dependencies": {\n    "ky": "^1.0.0"\n  }'],
  ])('writes %s', (_where, source, expected) => {
    const text = composeEdits(source, addDependency(PATH, source, 'ky', '^1.0.0'));
    expect(text).toContain(expected);
    expect(JSON.parse(text).dependencies.ky).toBe('^1.0.0');
  });

  it('has nothing to write when it is there', () => {
    expect(addDependency(PATH, SORTED, 'chalk', '^5.0.0')).toEqual([]);
  });
});

describe('removeDependency', () => {
  it('takes the line and the comma that is left over', () => {
    const text = composeEdits(SORTED, removeDependency(openaiIn(SORTED), SORTED));
    expect(text).toBe('{\n\t"dependencies": {\n\t\t"chalk": "^5.0.0"\n\t},\n\t"private": true\n}\n');
  });
});

describe('setRange', () => {
  it('changes nothing else', () => {
    expect(composeEdits(SORTED, setRange(openaiIn(SORTED), SORTED, '^6.0.0'))).toBe(SORTED.replace('^4.0.0', '^6.0.0'));
  });
});
