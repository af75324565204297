import { expect, test } from 'vitest';
import { loadProvider } from '../../src/providers/load-provider.js';
import { resolveTarget, UnknownRegion } from '../../src/providers/resolve-target.js';

const zhipu = loadProvider('zhipu');

test('a target is in the default region when none is asked for', () => {
  expect(resolveTarget(zhipu)).toEqual({
    provider: 'zhipu',
    region: 'cn',
    baseURL: 'https://open.bigmodel.cn/api/paas/v4',
    keyEnv: 'ZAI_API_KEY',
  });
});

test('a target can be in another region', () => {
  expect(resolveTarget(zhipu, 'intl').baseURL).toBe('https://api.z.ai/api/paas/v4');
});

test.each(['mars', 'constructor'])('the region %s is refused with the known ones', (region) => {
  const resolve = () => resolveTarget(zhipu, region);
  expect(resolve).toThrow(UnknownRegion);
  expect(resolve).toThrow(expect.objectContaining({ provider: 'zhipu', region, known: ['cn', 'intl'] }));
});
