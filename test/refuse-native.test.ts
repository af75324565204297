import { describe, expect, it } from 'vitest';
import { RepointError } from '../src/messages/repoint-error.js';
import { DEFAULT_MOVE } from '../src/plan/move-options.js';
import { resolveDestination } from '../src/plan-migration.js';
import { loadProvider, providerIds } from '../src/providers/load-provider.js';
import { findNativeSdk } from '../src/providers/native-sdk.js';
import { refuseNative } from '../src/refuse-native.js';

const NATIVE = { ...DEFAULT_MOVE, sdk: 'native' } as const;

function refusalOf(id: string, move: Parameters<typeof refuseNative>[0]): RepointError | undefined {
  const { provider, target } = resolveDestination({ to: id });
  try {
    refuseNative(move, provider, target);
    return undefined;
  } catch (error) {
    if (error instanceof RepointError) return error;
    throw error;
  }
}

const providers = providerIds().map(loadProvider);
const refused = providers.filter((provider) => !findNativeSdk(provider));
const dead = providers.flatMap(({ id, sdks }) =>
  sdks.filter(({ status }) => status === 'dead').map((sdk) => ({ id, sdk })),
);

it('refuses nothing where the openai package stays', () => {
  expect(providers.flatMap(({ id }) => refusalOf(id, DEFAULT_MOVE) ?? [])).toEqual([]);
});

describe.each(refused)('$id', ({ id, regions, defaultRegion, sdks }) => {
  it('says with the source why there is no SDK, and what reaches the provider instead', () => {
    const refusal = refusalOf(id, NATIVE);
    expect(refusal).toMatchObject({ code: 'no-native-sdk', exit: 2 });
    for (const { source } of sdks) expect(refusal?.detail).toContain(source);
    expect(refusal?.hint).toContain(regions[defaultRegion]?.baseURL);
  });
});

it.each(dead)('$id: says since when $sdk.name is dead', ({ id, sdk }) => {
  expect(sdk.since).toBeDefined();
  expect(refusalOf(id, NATIVE)?.detail).toContain(`${sdk.name} stopped to work on ${sdk.since}`);
});

it.each(refused.filter(({ sdks }) => sdks.every(({ status }) => status === 'none')))(
  '$id: says that there never was one',
  ({ id }) => {
    expect(refusalOf(id, NATIVE)?.detail).toContain('The vendor publishes none for Node');
  },
);

it.each(['qianfan', 'zhipu'])('%s: takes either the SDK or both providers', (id) => {
  expect(refusalOf(id, NATIVE)).toBeUndefined();
  expect(refusalOf(id, { ...NATIVE, dual: true })).toMatchObject({ code: 'native-both', exit: 2 });
});
