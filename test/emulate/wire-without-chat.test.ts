/** A provider that cannot answer the app at all: nothing is moved, and the plan says so for every call. */
import { expect, it, onTestFinished } from 'vitest';
import { plan } from '../../src/index.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { copyApp, removeApp } from './wire-app.js';

const silent = providerIds().filter((id) => loadProvider(id).apis.chat.support === 'no');

it.each(silent)('%s, which has no chat, leaves each call of the app to a person', async (id) => {
  const app = await copyApp();
  onTestFinished(() => removeApp(app));
  const { changes, findings, usages } = plan(app, { to: id, today: loadProvider(id).asOf }).plan;
  expect(changes).toEqual([]);
  const calls = usages.filter(({ kind }) => kind === 'request').map((usage) => usage.id);
  const asked = findings.filter(({ severity }) => severity === 'action').flatMap((finding) => finding.usages);
  expect(calls).toHaveLength(3);
  expect(asked).toEqual(expect.arrayContaining(calls));
});

it('finds one such provider', () => {
  expect(silent).toEqual(['kling']);
});
