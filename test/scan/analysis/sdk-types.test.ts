import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/package-root.js';
import { resolveInsideSdk, sdkFile, sdkText, splitSdkFile } from '../../../src/scan/analysis/sdk-types.js';

describe('the bundled declarations', () => {
  it.each([3, 4, 7] as const)('v%i resolves every relative import of its root', (major) => {
    const root = sdkFile(major, '', false);
    const imports = [...(sdkText(root ?? '') ?? '').matchAll(/from ["'](\.[^"']+)["']/g)].map(
      (match) => match[1] ?? '',
    );
    expect(imports.length).toBeGreaterThan(1);
    const missing = imports.filter((specifier) => !resolveInsideSdk(root ?? '', specifier));
    const unneeded = /\/(admin|evals|live)\//;
    expect(missing.filter((specifier) => !unneeded.test(specifier))).toEqual([]);
  });

  it.each([
    [4, 'core', 'core.d.ts'],
    [4, 'shims/node', 'shims/node.d.ts'],
    [4, 'resources/chat', 'resources/chat/index.d.ts'],
    [7, 'core/error', 'core/error.d.ts'],
    [7, 'helpers/zod', 'helpers/zod.d.ts'],
    [7, 'resources/chat/completions', 'resources/chat/completions.d.ts'],
    [7, 'auth', 'auth/index.d.ts'],
    [7, 'shims/node', undefined],
    [3, '', 'dist/index.d.ts'],
    [3, 'dist/api', 'dist/api.d.ts'],
  ] as const)('v%i serves "%s" from %s', (major, subpath, expected) => {
    const file = sdkFile(major, subpath, false);
    expect(file && splitSdkFile(file)).toEqual(expected && { major, path: expected });
  });

  it('holds no comments', () => {
    expect(sdkText(sdkFile(7, 'client', false) ?? '')).not.toContain('/*');
  });

  it('comes with the licence of each package and says that it was changed', () => {
    const files = readdirSync(join(packageRoot(), 'dist/sdk-types'));
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE-openai-v3.txt', 'LICENSE-openai-v4.txt', 'LICENSE-openai-v7.txt', 'NOTICE.txt']),
    );
  });
});
