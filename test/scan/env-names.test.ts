import { expect, test } from 'vitest';
import { scanFiles, usagesOf } from './scan-files.js';

function namesIn(code: string, path = 'env.ts'): string[] {
  return usagesOf(scanFiles({ [path]: code }), 'env-name').map(
    ({ name, form, position }) => `${position.line} ${form} ${name}`,
  );
}

test.each([
  ['createEnv({ server: { OPENAI_API_KEY: z.string() } });', 'schema'],
  ['z.object({ OPENAI_API_KEY: z.string() }).parse(process.env);', 'schema'],
  ['cleanEnv(process.env, { OPENAI_API_KEY: str() });', 'schema'],
  ['export default { define: { "process.env.OPENAI_API_KEY": "1" } };', 'schema'],
  ['interface ProcessEnv { OPENAI_API_KEY: string }', 'declaration'],
  ['interface ImportMetaEnv { readonly OPENAI_API_KEY: string }', 'declaration'],
  ['interface Bindings { OPENAI_API_KEY: string }', 'type'],
  ['export const settings = { OPENAI_API_KEY: key };', 'property'],
  ['start(settings.OPENAI_API_KEY);', 'property'],
  ["start(settings['OPENAI_API_KEY']);", 'property'],
  ['const { OPENAI_API_KEY } = settings;', 'property'],
  ["const required = ['OPENAI_API_KEY'];", 'name'],
  ["throw new Error('OPENAI_API_KEY is not set');", 'message'],
  ['throw new Error(`${name}: see OPENAI_API_KEY`);', 'message'],
])('%s names a variable', (code, form) => {
  expect(namesIn(code)).toEqual([`1 ${form} OPENAI_API_KEY`]);
});

test('a read of the environment is a read and nothing else', () => {
  expect(
    namesIn("start(process.env.OPENAI_API_KEY, process.env['OPENAI_API_KEY'], Deno.env.get('OPENAI_API_KEY'));"),
  ).toEqual([]);
});

test('what next.config puts into the environment is a schema of it', () => {
  expect(namesIn('module.exports = { env: { OPENAI_API_KEY: "x" } };', 'next.config.js')).toEqual([
    '1 schema OPENAI_API_KEY',
  ]);
});

test.each([
  ["if (key.startsWith('sk-')) start();", 'sk-', undefined],
  ['const ok = /^sk-[a-z]+$/.test(key);', 'sk-', undefined],
  ["z.string().min(1).startsWith('sk-proj-').trim();", 'sk-proj-', ".startsWith('sk-proj-')"],
  ['z.string().regex(/^sk-/);', 'sk-', '.regex(/^sk-/)'],
])('%s tells a key by its beginning', (code, prefix, removed) => {
  const [check] = usagesOf(scanFiles({ 'a.ts': `// openai\n${code}` }), 'key-format');
  expect(check?.prefix).toBe(prefix);
  expect(check?.removal && `// openai\n${code}`.slice(...check.removal)).toBe(removed);
});

test.each([
  ['const csp = "default-src https://api.openai.com";', 'policy', 'https://api.openai.com'],
  [
    "helmet({ directives: { connectSrc: [\"'self'\", 'https://api.openai.com'] } });",
    'policy',
    'https://api.openai.com',
  ],
  [
    "const href = 'https://platform.openai.com/account/api-keys';",
    'dashboard',
    'https://platform.openai.com/account/api-keys',
  ],
])('%s names a host for a purpose', (code, use, text) => {
  expect(usagesOf(scanFiles({ 'a.ts': code }), 'host')).toMatchObject([
    { use, text, span: [code.indexOf(text), code.indexOf(text) + text.length] },
  ]);
});

test("a link to OpenAI's documentation leads to no key", () => {
  expect(usagesOf(scanFiles({ 'a.ts': "const href = 'https://platform.openai.com/docs/guides';" }), 'host')).toEqual(
    [],
  );
});
