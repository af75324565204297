import { describe, expect, test } from 'vitest';
import { ask, CLIENT, IN_TIME, lookAt } from './sound-project.js';

const repeat = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i));
const nest = (count: number, open: string, inside: string, close: string) =>
  open.repeat(count) + inside + close.repeat(count);

describe('code that is large', IN_TIME, () => {
  test('a switch of 500 cases', () => {
    const cases = repeat(500, (i) => `    case 'plan-${i}': return 'gpt-4o-${i}';`).join('\n');
    const { others, details } = lookAt({
      'src/a.ts': `${CLIENT}\nfunction pick(plan: string) {\n  switch (plan) {\n${cases}\n    default: return 'gpt-4o';\n  }\n}\nexport const f = (plan: string) => ${ask('pick(plan)')}`,
    });
    expect(others).toEqual(['src/a.ts:508 chat chat.completions.create proven <- src/a.ts:2']);
    expect(details['src/a.ts:508']?.model?.slice(0, 2)).toEqual(['gpt-4o-0', 'gpt-4o-1']);
  });

  test.each([
    // The first row feeds the request.
    ['just below the limit', 8_300, 8_299],
    ['above the limit, which is skipped', 9_500, 0],
  ])('a data file of a megabyte, %s', (_, count, mentions) => {
    const row = `  { vendor: 'openai', model: 'gpt-4o', text: '${'word '.repeat(15)}' },\n`;
    const { others, models, problems } = lookAt({
      'src/rows.ts': `export const rows = [\n${row.repeat(count)}];\n`,
      'src/a.ts': `${CLIENT}\nimport { rows } from './rows';\n${ask('rows[0].model')}`,
    });
    expect(others).toEqual(['src/a.ts:4 chat chat.completions.create proven <- src/a.ts:2']);
    expect(models).toHaveLength(mentions);
    expect(problems).toEqual([]);
  });

  test('a file of 20,000 short lines', () => {
    const lines = repeat(20_000, (i) => `export const v${i} = ${i};`).join('\n');
    const { others } = lookAt({ 'src/a.ts': `${lines}\n${CLIENT}\n${ask('v1')}` });
    expect(others).toEqual(['src/a.ts:20003 chat chat.completions.create proven <- src/a.ts:20002']);
  });

  test.each([
    ['parentheses', nest(500, '(\n', "'gpt-4o'", ')'), ['gpt-4o']],
    ['objects', `${nest(500, '{ a:\n', "'gpt-4o'", ' }')}.a`, ['?']],
    ['arrays', nest(500, '[\n', "'gpt-4o'", ']'), ['?']],
    ['alternatives', `${"x ? 'gpt-4' :\n".repeat(500)}'gpt-4o'`, undefined],
    ['calls', `'gpt-4o'${'\n.trim()'.repeat(500)}`, undefined],
    ['templates', nest(200, '`${\n', "'gpt-4o'", '}`'), ['gpt-4o']],
    ['a sum', `'gpt'${" +\n'-4'".repeat(500)}`, [`gpt${'-4'.repeat(500)}`]],
  ])('500 levels of %s', (_, model, told) => {
    const { others, problems, details } = lookAt({ 'src/a.ts': `${CLIENT}\ndeclare const x: number;\n${ask(model)}` });
    expect(problems).toEqual([]);
    expect(others).toEqual(['src/a.ts:4 chat chat.completions.create proven <- src/a.ts:2']);
    if (told) expect(details['src/a.ts:4']?.model).toEqual(told);
  });

  test('500 levels of blocks', () => {
    const { others } = lookAt({ 'src/a.ts': `${CLIENT}\n${nest(500, 'if (client) {\n', ask("'gpt-4o'"), '}')}` });
    expect(others).toEqual(['src/a.ts:503 chat chat.completions.create proven <- src/a.ts:2']);
  });

  test.each([
    ['parentheses', nest(9000, '(\n', '0', ')')],
    ['objects', nest(9000, '{ a:\n', '0', '}')],
    ['functions', nest(9000, '() => (\n', '0', ')')],
    ['calls', `x${'\n.then()'.repeat(9000)}`],
    ['alternatives', `${'x ?\n0 :'.repeat(9000)}0`],
  ])('9000 levels of %s: the file is named, and is the only one that is left out', (_, code) => {
    const { others, problems } = lookAt({
      'src/deep.ts': `${CLIENT}\nexport const x = ${code};`,
      'src/a.ts': `${CLIENT}\nimport { x } from './deep';\n${ask('x')}`,
    });
    expect(others).toEqual(['src/a.ts:4 chat chat.completions.create proven <- src/a.ts:2']);
    expect(problems).toMatchObject([{ file: 'src/deep.ts', reason: 'unparseable', blocking: true }]);
  });

  test('9000 levels in a file that does not mention OpenAI', () => {
    const { others } = lookAt({
      'src/deep.ts': `export const x = ${nest(9000, '(\n', '0', ')')};`,
      'src/a.ts': `${CLIENT}\nimport { x } from './deep';\n${ask('x')}`,
    });
    expect(others).toEqual(['src/a.ts:4 chat chat.completions.create proven <- src/a.ts:2']);
  });
});
