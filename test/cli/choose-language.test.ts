import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../../src/cli/choose-language.js';

describe('the language of a run', () => {
  it.each([
    [['--lang', 'zh'], {}, 'zh'],
    [['--lang=zh'], {}, 'zh'],
    [['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--', '--lang', 'zh'], {}, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'zh-Hans' }, 'zh'],
    [[], { LANG: 'C' }, 'en'],
    [[], { LANG: 'zha' }, 'en'],
    [[], { LC_MESSAGES: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { LC_ALL: 'zh_CN', LC_MESSAGES: 'en_US' }, 'zh'],
    [[], { LC_ALL: '', LANG: 'zh_CN' }, 'zh'],
    [[], {}, 'en'],
  ])('of %j with %j is %s', (words, env, language) => {
    expect(chooseLanguage(words, env, 'linux')).toBe(language);
  });

  describe('on Windows, where no variable is set,', () => {
    afterEach(() => vi.restoreAllMocks());

    it.each([
      ['zh-CN', 'win32', 'zh'],
      ['de-DE', 'win32', 'en'],
      ['zh-CN', 'darwin', 'en'],
    ] as const)('is that of the desktop: %s on %s is %s', (locale, platform, language) => {
      const options = { ...new Intl.DateTimeFormat().resolvedOptions(), locale };
      vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options);
      expect(chooseLanguage([], {}, platform)).toBe(language);
    });
  });

  it('is refused where repoint does not speak it', () => {
    expect(() => chooseLanguage(['--lang', 'tlh'], {}, 'linux')).toThrow('tlh');
  });
});
