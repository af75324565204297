import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../src/index.js';
import { inEnglish } from '../../src/messages/in-english.js';
import { setLanguage } from '../../src/messages/language.js';
import type { Change } from '../../src/plan/contract.js';

const RULES = new URL('../../fixtures/rules/', import.meta.url).pathname;
const CHINESE = /\p{Script=Han}/u;
/** A mark of English between or beside Chinese, a blank beside a Chinese mark, and a full stop twice. */
const HALF_WIDTH =
  /\p{Script=Han} ?[;,.:?!(](?: |$)|(?<=\S)[;:?!] ?\p{Script=Han}|[，。；：！？]\s| [，。；：！？]|。。/u;

const root = mkdtempSync(join(tmpdir(), 'repoint-chinese-'));
beforeAll(() => setLanguage('zh'));
afterAll(() => {
  setLanguage('en');
  rmSync(root, { recursive: true });
});

/** What the rules say of their own fixtures, in Chinese. */
describe.each(readdirSync(RULES).sort())('%s', (rule) => {
  const cases = readdirSync(join(RULES, rule)).map((name) => planCase(join(RULES, rule, name)));

  it('says in English what it says in English, so that ids are the same in every language', () => {
    for (const { said, expected } of cases.map((each) => each())) {
      const titles = said.map(({ title }) => String(inEnglish(title)));
      for (const title of expected)
        expect(
          titles.some((each) => each.startsWith(title)),
          title,
        ).toBe(true);
    }
  });

  it('writes the same into the code, under the same ids', () => {
    for (const { edits, editsInEnglish } of cases.map((each) => each())) expect(edits).toEqual(editsInEnglish);
  });

  it('leaves no sentence in English', () => {
    const texts = cases.flatMap((each) => each().said.flatMap(({ title, text }) => [title, ...text]));
    expect(texts.filter((text) => hasEnglish(text))).toEqual([]);
  });

  it('joins what is Chinese with Chinese marks', () => {
    const texts = cases.flatMap((each) => each().said.flatMap(({ title, text }) => [title, ...text]));
    expect(texts.filter((text) => HALF_WIDTH.test(text))).toEqual([]);
  });
});

interface Said {
  readonly said: readonly { readonly title: string; readonly text: readonly string[] }[];
  /** The titles that `expect.json` has; those of findings are cut. */
  readonly expected: readonly string[];
  readonly edits: readonly Pick<Change, 'id' | 'edits'>[];
  readonly editsInEnglish: readonly Pick<Change, 'id' | 'edits'>[];
}

/** Planned once, and only when the language is set. */
function planCase(folder: string): () => Said {
  let said: Said | undefined;
  return () => {
    said ??= readCase(folder);
    return said;
  };
}

function readCase(folder: string): Said {
  const {
    to,
    region,
    models,
    options = {},
    ...expected
  } = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8'));
  const work = mkdtempSync(join(root, 'case-'));
  const input = readdirSync(folder).find((name) => name.startsWith('input.'));
  cpSync(join(folder, input ?? 'before'), input ? join(work, input) : work, { recursive: true });
  const planned = () => plan(work, { to, region, models, move: options, today: '2026-11-23' }).plan;
  const { changes, findings } = planned();
  setLanguage('en');
  const english = planned();
  setLanguage('zh');
  return {
    said: [
      ...changes.map(({ title, why, heldBy }) => ({ title, text: [why, ...heldBy] })),
      ...findings.map(({ title, todo }) => ({ title, text: [todo] })),
    ],
    edits: editsOf(changes),
    editsInEnglish: editsOf(english.changes),
    expected: [...expected.changes, ...expected.findings].flatMap(({ title }) => (title === undefined ? [] : [title])),
  };
}

const editsOf = (changes: readonly Change[]) => changes.map(({ id, edits }) => ({ id, edits }));

/** Four English words in a row, outside of what is quoted or code; two where nothing is Chinese. */
function hasEnglish(text: string): boolean {
  if (!CHINESE.test(text) && /\b[a-z]{2,} [a-z]{2,}\b/.test(text)) return true;
  const prose = text.replace(/`[^`]*`|"[^"]*"|'[^']*'|“[^”]*”|\{[^}]*\}|https?:\S+/g, '、');
  return /(?:\b[a-z]{2,}\b ){3}\b[a-z]{2,}\b/.test(prose);
}
