import { expect, test } from 'vitest';
import { findNewProblems } from '../../src/verify/find-new-problems.js';
import { findSyntaxProblems } from '../../src/verify/find-syntax-problems.js';

test.each([
  ['app.js', 'const view = <b>hi</b>;'],
  ['app.jsx', 'const view = <b>hi</b>;'],
  ['app.tsx', 'const view = <T,>(x: T) => <b>{String(x)}</b>;'],
  ['app.ts', 'const cast = <string>value;'],
  ['app.mts', 'export const id = <T>(x: T): T => x;'],
  ['app.cts', 'import openai = require("openai");'],
  ['app.cjs', '#!/usr/bin/env node\nconst OpenAI = require("openai");'],
  ['app.mjs', 'await import("openai");'],
  ['app.ts', '\uFEFF@Injectable() class A { @Input() name!: string }'],
  ['package.json', '{ "dependencies": { "openai": "^4.0.0" } }'],
  ['.env', 'OPENAI_API_KEY="not closed'],
  ['Dockerfile', 'FROM ('],
  ['A.vue', '<template>{{ ( }}</template><script setup lang="ts">const a: string = "";</script>'],
  ['A.svelte', '<script>$: b = $store</script>{#if (}'],
  ['a.astro', '---\nif (x) return;\n---\n<p>{ ( }</p>'],
  ['a.html', '<script type="application/json">{</script><script>a()</script>'],
])('%s takes %s', (path, text) => {
  expect(findSyntaxProblems(path, text)).toEqual([]);
});

test.each([
  ['app.ts', 'const a = 1;\nconst view = <b>hi</b>;', 2],
  ['app.tsx', 'const cast = <string>value;', 1],
  ['app.js', 'call({\n  model: "a"\n  n: 1,\n});', 3],
  ['app.mjs', 'const a = ;', 1],
  ['A.vue', '<template/>\n<script>\nconst a: = 1\n</script>', 3],
  ['a.html', '<p>\r\n<script>a()</script><script>(</script>', 2],
  ['package.json', '{\n  "a": 1,\n}', 3],
  ['package.json', '{ // no comments here\n}', 1],
])('%s refuses %j and says where', (path, text, line) => {
  expect(findSyntaxProblems(path, text)[0]).toEqual({ message: expect.stringMatching(/\w/), line });
});

test('what was broken before is not held against the edits', () => {
  const before = 'const a = ;\ncall({ model: "gpt-4" });';
  expect(findNewProblems('a.ts', before, before.replace('gpt-4', 'glm-5'))).toEqual([]);
  expect(findNewProblems('a.ts', before, before.replace('"gpt-4"', ''))).toEqual([
    { message: 'Expression expected.', line: 2 },
  ]);
});

test('outside the scripts of a component no edit may change anything', () => {
  const before = '<p title="gpt-4"/>\n<script>ask("gpt-4")</script>\n';
  const inside = before.replace('ask("gpt-4")', 'ask("glm-5.3")');
  expect(findNewProblems('A.vue', before, inside)).toEqual([]);
  for (const after of [
    before.replace('title="gpt-4"', 'title="glm-5.3"'),
    `import x from 'x';\n${before}`,
    before.replace('ask("gpt-4")', 'ask("</script>")'),
  ])
    expect(findNewProblems('A.vue', before, after)).toEqual([
      { message: expect.stringContaining('outside the script blocks'), line: 1 },
    ]);
});
