import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { apply, plan } from '../../../src/index.js';

const PROJECTS = new URL('../../../fixtures/projects/', import.meta.url).pathname;
const OPTIONS = { to: 'zhipu', today: '2026-11-23' };

it.each(['vue-chat', 'svelte-chat', 'astro-page'])('%s moves byte for byte, and once', async (name) => {
  const root = mkdtempSync(join(tmpdir(), 'repoint-blocks-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(PROJECTS, name, 'before'), root, { recursive: true });
  await apply(plan(root, OPTIONS).plan, { root, upTo: 'review', allowDirty: true });
  expect(readTree(root)).toEqual(readTree(join(PROJECTS, name, 'after')));
  expect(plan(root, OPTIONS).plan.changes).toEqual([]);
});

function readTree(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.repoint'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]));
}
