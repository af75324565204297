// Compares the catalogues of src/messages/zh with the sentences of the code.
//   npm run messages             lists what is not translated, and what no code says any more
//   npm run messages -- --write  adds the former with an empty text, takes the latter out
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areaOf } from './messages/area-of.mjs';
import { collectKeys } from './messages/collect-keys.mjs';

const folder = fileURLToPath(new URL('../src/messages/zh', import.meta.url));

const keys = collectKeys();
const known = readCatalogues();
const missing = [...keys.keys()].filter((key) => !known.get(key)?.text);
const stale = [...known.keys()].filter((key) => !keys.has(key));

if (process.argv.includes('--write')) writeCatalogues();
for (const key of missing) console.log(`not translated, ${keys.get(key)}: ${JSON.stringify(key)}`);
for (const key of stale) console.log(`no longer said, ${known.get(key).area}: ${JSON.stringify(key)}`);
console.log(`${keys.size} sentences, ${missing.length} not translated, ${stale.length} no longer said`);
process.exitCode = missing.length + stale.length > 0 ? 1 : 0;

/** Each sentence with its area and text: `Map<key, { area, text }>`. */
function readCatalogues() {
  const entries = new Map();
  for (const area of areas()) {
    const catalogue = JSON.parse(readFileSync(join(folder, `${area}.json`), 'utf8'));
    for (const [key, text] of Object.entries(catalogue)) entries.set(key, { area, text });
  }
  return entries;
}

function areas() {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** One file for each area, its sentences in the order in which the code has them. */
function writeCatalogues() {
  const byArea = new Map();
  for (const [key, file] of keys) {
    const area = areaOf(file);
    byArea.set(area, { ...byArea.get(area), [key]: known.get(key)?.text ?? '' });
  }
  rmSync(folder, { recursive: true, force: true });
  for (const [area, catalogue] of byArea) {
    const file = join(folder, `${area}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(catalogue, null, 2)}\n`);
  }
}
