import { describe, expect, it } from 'vitest';
import { findExplanations, type Knowledge, suggestTerms } from '../../src/explain/find-explanations.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { renderExplanations } from '../../src/report/explain/index.js';
import { openAICompatible } from '../../transforms/openai-compatible.js';
import { readRulePage } from '../../transforms/read-rule-page.js';

const knowledge: Knowledge = {
  providers: [loadProvider('deepseek'), loadProvider('zhipu')],
  rules: openAICompatible('any').rules,
  rulePage: readRulePage,
  today: '2026-11-23',
};

const print = (term: string): string =>
  renderExplanations({ explanations: findExplanations(term, knowledge), color: false, width: 80 });

describe('a word', () => {
  it.each([
    ['roles', ['rule']],
    ['tool_choice', ['parameter']],
    ['temperature', ['parameter', 'parameter']],
    ['response_format.json_schema', ['parameter']],
    ['role developer', ['parameter']],
    ['embeddings.dimensions', ['parameter']],
    ['thinking-on', ['quirk']],
    ['gpt-4o', ['model']],
    ['deepseek-chat', ['model']],
    ['nonsense', []],
  ])('%s is %j', (term, kinds) => {
    expect(findExplanations(term, knowledge).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('that is nearly one is suggested', () => {
    expect(suggestTerms('temprature', knowledge)[0]).toBe('temperature');
    expect(suggestTerms('rolez', knowledge)[0]).toBe('roles');
    expect(suggestTerms('qqqqqqqqqqqqqqqq', knowledge)).toEqual([]);
  });
});

describe('a page', () => {
  it('of a parameter says what each provider does with it, with source and date', () => {
    const page = print('max_completion_tokens');
    expect(page).toContain(
      'max_completion_tokens  a parameter of chat\n\ndeepseek\n  rename to max_tokens: silently ignored',
    );
    expect(page).toContain('https://github.com/earendil-works/pi/issues/8018 (2026-08-12)');
  });

  it('of a value speaks of that value alone', () => {
    const page = print('response_format.json_schema');
    expect(page).toContain('json_schema: rejects');
    expect(page).not.toContain('\n  json_object:');
  });

  it('of a model names its tier, its end and what is written for it', () => {
    const page = print('gpt-4o');
    expect(page).toContain("OpenAI's flagship tier, 128,000 tokens");
    expect(page).toContain('  deepseek: deepseek-v4-pro');
    expect(print('deepseek-chat')).toContain('retired (2026-07-24); followed by deepseek-flash');
  });

  it('of a rule is its own page without links into the repository', () => {
    const page = print('roles');
    expect(page).toContain('What\n\nWrites `developer` messages as `system` messages');
    expect(page).toContain("      messages: [{ role: 'system', content: 'Be brief.' }]");
    expect(page).not.toContain('](');
  });

  it.each(['roles', 'temperature', 'gpt-4o', 'thinking-on'])(
    'of %s fits into 80 columns but for addresses and code',
    (term) => {
      const long = print(term)
        .split('\n')
        .filter((line) => line.length > 80 && !/https?:/.test(line) && !line.startsWith('    '));
      expect(long).toEqual([]);
    },
  );
});
