// Makes dist/html-report/: what the html report puts into its page (client.js, report.css), and the few parts of
// libraries.ts that it needs to make it. All of them are devDependencies, so that nobody who runs repoint downloads them.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'src/report/html/bundled');
const output = join(root, 'dist/html-report');

/** Writes the bundles, the style sheet and the licences. */
export async function bundleHtmlReport() {
  mkdirSync(output, { recursive: true });
  await bundle('client/main.ts', 'client.js', 'iife', 'browser');
  await bundle('libraries.ts', 'libraries.cjs', 'cjs', 'node');
  writeFileSync(join(output, 'report.css'), readStyles());
}

async function bundle(input, file, format, platform) {
  const build = await rolldown({ input: join(sources, input), platform, logLevel: 'warn' });
  const { output: chunks } = await build.write({ file: join(output, file), format, minify: true });
  await build.close();
  copyLicences(chunks.flatMap(({ moduleIds }) => moduleIds));
}

/** The licences of what is in a bundle ask to come along. */
function copyLicences(modules) {
  const folders = modules.map((path) => path.match(/^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//));
  for (const found of folders.filter(Boolean)) {
    const [, folder, name] = found;
    const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    copyFileSync(join(folder, licence), join(output, `LICENSE-${name.replace('/', '-')}.txt`));
  }
}

/** In the order of their names. */
function readStyles() {
  const folder = join(sources, 'styles');
  const sheets = readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return sheets.join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleHtmlReport();
