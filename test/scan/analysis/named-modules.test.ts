import { describe, expect, it } from 'vitest';
import { createNamedModules } from '../../../src/scan/analysis/named-modules.js';
import { parseSource } from '../../../src/scan/analysis/parse-source.js';

const named = (...texts: string[]) => createNamedModules(texts.map((text, index) => parseSource(`${index}.ts`, text)));

describe('a package', () => {
  it.each([
    "import { embed } from 'ai';",
    "export * from\n  'ai';",
    'const ai = require("ai");',
    "const ai = await import(/* lazy */ 'ai');",
    "const ai = await dynamicImport('ai');",
    "import { embed } from 'npm:ai@5';",
  ])('is named in %s', (text) => {
    expect(named('export {};', text).namesPackage(/^ai$/)).toBe(true);
  });

  it('is not named by a value', () => {
    expect(named("const vendor = { name: 'ai' };").namesPackage(/^ai$/)).toBe(false);
  });
});

it('an export goes by every name that it is given on its way', () => {
  const { aliasesOf } = named(
    "export { embed as makeVector } from 'ai';",
    "import { makeVector as vectorOf } from './0';",
    "const { embed: required } = require('ai'); const { embed: loaded } = await import('ai');",
  );
  expect([...aliasesOf({ embed: true })].sort()).toEqual(['embed', 'loaded', 'makeVector', 'required', 'vectorOf']);
});
