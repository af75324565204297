import { describe, expect, it } from 'vitest';
import { breakChinese, widthOf } from '../../src/report/break-chinese.js';

describe('a line of Chinese', () => {
  it.each([
    ['fills the width though it has no blanks', '模型在运行时才确定的调用', 10, ['模型在运行', '时才确定的', '调用']],
    ['starts with no closing mark', '请检查调用，再试', 10, ['请检查调', '用，再试']],
    ['ends with no opening mark', '旧的模型名（别名）', 12, ['旧的模型名', '（别名）']],
    ['keeps names whole', '迁移到 glm-5.3-flash，之后', 15, ['迁移到', 'glm-5.3-flash，', '之后']],
  ])('%s', (_, text, width, lines) => {
    expect(breakChinese(text, width).split('\n')).toEqual(lines);
  });

  it('leaves a line alone that fits, and one without Chinese', () => {
    expect(breakChinese('短句', 10)).toBe('短句');
    expect(breakChinese('a line of English words', 5)).toBe('a line of English words');
  });

  it('counts wide characters twice and colours not at all', () => {
    expect(widthOf('\u001b[1m模型\u001b[22m a')).toBe(6);
  });
});
