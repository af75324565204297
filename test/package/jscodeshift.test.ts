import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { resolveTarget } from '../../src/providers/resolve-target.js';

const tarball = inject('tarball');
const jscodeshift = fileURLToPath(new URL('../../node_modules/jscodeshift/bin/jscodeshift.js', import.meta.url));
const requireAsUser = createRequire(join(tarball.folder, 'package.json'));

const CALL = [
  "import OpenAI from 'openai';",
  '',
  'const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });',
  '',
  'export const ask = (content) =>',
  "  client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });",
  '',
].join('\n');
const UNRELATED = "export const model = 'none';\n";

const chats = (id: string): boolean => loadProvider(id).choices.flagship !== null;

describe.each(providerIds())('the %s transform under jscodeshift', (provider) => {
  const { baseURL, keyEnv } = resolveTarget(loadProvider(provider));
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'repoint-jscodeshift-'));
    await writeFile(join(folder, 'ask.js'), CALL);
    await writeFile(join(folder, 'unrelated.js'), UNRELATED);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Up to `review`: what is known of some providers is in doubt, and nothing is moved there without a look. */
  async function run(): Promise<string> {
    const transform = requireAsUser.resolve(`repoint/transforms/${provider}.js`);
    // jscodeshift colours its summary where `CI` is set, though it is read through a pipe.
    const env = { NO_COLOR: '1' };
    const { stdout } = await execa('node', [jscodeshift, '-t', transform, '--tier=review', folder], { env });
    return stdout;
  }

  if (chats(provider)) {
    it('moves the file that calls OpenAI and skips the other', async () => {
      const stdout = await run();
      expect(stdout).toMatch(/0 errors\n0 unmodified\n1 skipped\n1 ok/);
      const moved = await readFile(join(folder, 'ask.js'), 'utf8');
      expect(moved).toContain(`new OpenAI({ apiKey: process.env.${keyEnv}, baseURL: '${baseURL}' })`);
      expect(moved).not.toContain('gpt-4o');
      expect(await readFile(join(folder, 'unrelated.js'), 'utf8')).toBe(UNRELATED);
    });
  } else {
    it('leaves a file alone whose calls nobody there answers', async () => {
      await run();
      expect(await readFile(join(folder, 'ask.js'), 'utf8')).toBe(CALL);
    });
  }
});
