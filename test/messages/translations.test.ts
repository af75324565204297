import { afterEach, describe, expect, it } from 'vitest';
import { collectKeys } from '../../scripts/messages/collect-keys.mjs';
import { findEager, findUntagged } from '../../scripts/messages/find-untagged.mjs';
import { catalogueOf } from '../../src/messages/catalogue.js';
import { inEnglish } from '../../src/messages/in-english.js';
import { setLanguage } from '../../src/messages/language.js';
import { count } from '../../src/messages/sentences.js';
import { t } from '../../src/messages/t.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';

const CHINESE = /\p{Script=Han}/u;
const keys = [...collectKeys().keys()];
const catalogue = catalogueOf('zh');

afterEach(() => setLanguage('en'));

describe('the Chinese catalogue: npm run messages compares it with the code', () => {
  it('has every sentence of the code', () => {
    expect(keys.length).toBeGreaterThan(1500);
    expect(keys.filter((key) => !catalogue.get(key))).toEqual([]);
  });

  it('has no sentence that no code says', () => {
    const said = new Set(keys);
    expect([...catalogue.keys()].filter((key) => !said.has(key))).toEqual([]);
  });

  it('puts every value into its sentence, once', () => {
    const placesIn = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();
    const wrong = [...catalogue].filter(([key, text]) => placesIn(key).join() !== placesIn(text).join());
    expect(wrong).toEqual([]);
  });

  it('is Chinese, but for what is all names, values and marks', () => {
    const english = [...catalogue].filter(
      ([key, text]) => /[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(key) && !CHINESE.test(text),
    );
    expect(english).toEqual([]);
  });
});

describe('the code', () => {
  it('has no prose that bypasses the catalogue', () => {
    expect(findUntagged().map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it('makes no sentence while a module loads, when the language is not known', () => {
    expect(findEager()).toEqual([]);
  });
});

describe('a sentence', () => {
  const wrote = (file: string): string => t`Cannot write ${file}`;

  it('is English by default, and Chinese when that was asked for', () => {
    expect(wrote('a.ts')).toBe('Cannot write a.ts');
    setLanguage('zh');
    expect(wrote('a.ts')).toMatch(CHINESE);
    expect(wrote('a.ts')).toContain('a.ts');
  });

  it('counts in both languages', () => {
    expect([count(1, 'file'), count(5972, 'file')]).toEqual(['1 file', '5,972 files']);
    setLanguage('zh');
    expect(count(5972, 'file')).toMatch(/^5,972 \p{Script=Han}+$/u);
  });

  it('is known in English after it was said in Chinese, with the sentences inside it', () => {
    setLanguage('zh');
    const inner = count(2, 'file');
    expect(inner).toMatch(CHINESE);
    expect(inEnglish(wrote(inner))).toBe('Cannot write 2 files');
  });

  it('leaves marks in values alone', () => {
    expect(wrote('{0}/{1}.ts')).toBe('Cannot write {0}/{1}.ts');
  });
});

describe.each(providerIds())('what is known of %s', (id) => {
  it('is told in Chinese too', () => {
    const english = sentencesOf(loadProvider(id));
    setLanguage('zh');
    const chinese = sentencesOf(loadProvider(id));
    expect(english.length).toBeGreaterThan(0);
    expect(chinese.filter((text) => !CHINESE.test(text))).toEqual([]);
    expect(chinese.map(inEnglish)).toEqual(english);
  });
});

/** What a report may show of a provider's data: notes, replacements, reasons and the meaning of error codes. */
function sentencesOf(data: unknown, name = ''): string[] {
  if (typeof data === 'string') return /^(?:note|instead|text|why|\d+)$/.test(name) && isProse(data) ? [data] : [];
  if (Array.isArray(data)) return data.flatMap((each) => sentencesOf(each, name));
  return Object.entries(data ?? {}).flatMap(([key, value]) => sentencesOf(value, key));
}

const isProse = (text: string): boolean => /[a-z]+ [a-z\d]+/i.test(text) || CHINESE.test(text);
