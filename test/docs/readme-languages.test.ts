import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const PAGES = { english: read('README.md'), chinese: read('README.zh-CN.md') };
const SWITCH = /^\[.+\]\(README(\.zh-CN)?\.md\)$/m;
const BLOCK = /^```.*?^```$/gms;

const proseOf = (page: string): string => page.replace(BLOCK, '');

const headingLevels = (page: string): string[] =>
  [...proseOf(page).matchAll(/^(#+) /gm)].map(([, level = '']) => level);

/** Code blocks without the comments, which are translated. */
const commands = (page: string): string[] =>
  [...page.matchAll(BLOCK)].map(([block]) => block.replaceAll(/ +# .*$/gm, ''));

const linkTargets = (page: string): string[] =>
  [...proseOf(page.replace(SWITCH, '')).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);

const rowsOf = (page: string): string[][] =>
  [...proseOf(page).matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) => row.split('|').map((cell) => cell.trim()));

/** Id, other names and key of each provider. */
const providers = (page: string): unknown[] =>
  rowsOf(page).flatMap(([id, , names, key]) => (/^`[A-Z_]+`$/.test(key ?? '') ? [[id, names, key]] : []));

/** Commands, flags and names of files and packages, in whatever order a sentence has them. */
const namesInCode = (page: string): string[] =>
  [...new Set([...proseOf(page).matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))].sort();

describe('README.md and README.zh-CN.md', () => {
  it('link to each other below the title', () => {
    expect(PAGES.english).toMatch(/^# repoint\n\n\[简体中文\]\(README\.zh-CN\.md\)\n/);
    expect(PAGES.chinese).toMatch(/^# repoint\n\n\[English\]\(README\.md\)\n/);
  });

  it.each([
    ['headings', headingLevels],
    ['commands', commands],
    ['link targets', linkTargets],
    ['providers', providers],
    ['names in code', namesInCode],
  ] as const)('have the same %s', (_what, partsOf) => {
    expect(partsOf(PAGES.english).length).toBeGreaterThan(3);
    expect(partsOf(PAGES.chinese)).toEqual(partsOf(PAGES.english));
  });

  it('have tables of the same size', () => {
    const sizes = (page: string): number[] => rowsOf(page).map((cells) => cells.length);
    expect(sizes(PAGES.chinese)).toEqual(sizes(PAGES.english));
  });
});
