import { expect, it } from 'vitest';
import { scanFiles, tellParameter, tellRequests, usagesOf } from '../scan-files.js';

const CLIENT = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
const CALL = "client.chat.completions.create({ model: 'gpt-4o', messages: [] })";

it('finds calls where they stand in the file', () => {
  const vue = `<template>\n  <p>{{ answer }}</p>\n</template>\n\n<script setup lang="ts">\nimport { client } from './client'\nconst answer: string = await ${CALL}\n</script>\n`;
  const result = scanFiles({ 'src/client.ts': CLIENT, 'src/Chat.vue': vue });
  expect(tellRequests(result)).toEqual(['src/Chat.vue:7 chat chat.completions.create proven <- src/client.ts:2']);
  const [request] = usagesOf(result, 'request');
  expect(vue.slice(...(request?.span ?? [0, 0]))).toBe(CALL);
});

it('follows a client from one script tag to the other, and from one component to another', () => {
  const shared = `<script>\n${CLIENT}</script>\n<script setup>\nclient.models.list()\n</script>\n`;
  const user = `<script>\nimport { client } from './Shared.vue';\n${CALL}\n</script>`;
  expect(tellRequests(scanFiles({ 'Shared.vue': shared, 'User.vue': user }))).toEqual([
    'Shared.vue:6 models models.list proven <- Shared.vue:3',
    'User.vue:3 chat chat.completions.create proven <- Shared.vue:3',
  ]);
});

it('reads constants that a script takes from a component', () => {
  const result = scanFiles({
    'Model.svelte': "<script module>export const MODEL = 'gpt-4o-mini';</script>",
    'a.js': `${CLIENT}import { MODEL } from './Model.svelte';\nclient.chat.completions.create({ model: MODEL });`,
  });
  expect(tellParameter(result, 'model')).toEqual(['gpt-4o-mini']);
});

it('reads Astro frontmatter with its top-level return and await', () => {
  const astro = `---\n${CLIENT}if (!Astro.url) return Astro.redirect('/');\nconst a = await ${CALL};\n---\n<p>{a}</p>\n`;
  const result = scanFiles({ 'src/pages/index.astro': astro });
  expect(result.problems).toEqual([]);
  expect(tellRequests(result)).toEqual([
    'src/pages/index.astro:5 chat chat.completions.create proven <- src/pages/index.astro:3',
  ]);
});

it('reads a component without imports that awaits at its top level', () => {
  const vue = "<script setup>\nconst r = await fetch('https://api.openai.com/v1/models')\n</script>";
  const result = scanFiles({ 'A.vue': vue });
  expect(result.problems).toEqual([]);
  expect(tellRequests(result)).toHaveLength(1);
});

it('reads the labels and stores of Svelte', () => {
  const svelte = `<script>\n${CLIENT.replace('export ', '')}let n = 0;\n$: double = n * 2;\n$: if ($store) ${CALL};\n</script>`;
  const result = scanFiles({ 'A.svelte': svelte });
  expect(result.problems).toEqual([]);
  expect(tellRequests(result)).toHaveLength(1);
});

it('survives two scripts that declare the same name', () => {
  const script = `<script type="module">\nimport OpenAI from 'https://esm.sh/openai@4';\nconst client = new OpenAI();\n${CALL};\n</script>\n`;
  const result = scanFiles({ 'index.html': script + script });
  expect(result.problems).toEqual([]);
  expect(tellRequests(result)).toHaveLength(2);
});

it('sees nothing in markup', () => {
  const html = '<pre>import OpenAI from "openai"; new OpenAI().chat.completions.create({})</pre><script>a()</script>';
  expect(scanFiles({ 'index.html': html }).usages).toEqual([]);
});

it('lists the model ids that stand alone in markup', () => {
  const vue = `<template>
  <option value="gpt-4o">GPT-4o, gpt-4 and gpt-4o</option>
  <option :selected="model === 'gpt-4o-mini'"> gpt-4o </option>
  <!-- 'gpt-4' --><p title="o'clock">plain</p>
</template>
<script setup>const a = 'gpt-4.1'</script>`;
  const models = usagesOf(scanFiles({ 'A.vue': vue }), 'model');
  expect(models.map(({ text, context, position: { line } }) => `${line} ${text} ${context}`)).toEqual([
    '2 gpt-4o other',
    '3 gpt-4o-mini other',
    '3 gpt-4o other',
    '4 gpt-4 other',
    '6 gpt-4.1 constant',
  ]);
  for (const { span, text } of models) expect(vue.slice(...span)).toContain(text);
  expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
});

it('names a component whose script does not parse, with the line in the file', () => {
  const vue = "<template/>\n<script>a()</script>\n<script setup>\nimport OpenAI from 'openai'\nconst = 1\n</script>";
  const { problems } = scanFiles({ 'A.vue': vue });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'A.vue', reason: 'unparseable', blocking: true });
  expect(problems[0]?.detail).toContain('(line 5)');
});
