import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../dist/transforms/', import.meta.url);

/** Puts a CommonJS door beside each provider's compiled transform: jscodeshift requires what it runs. */
export function buildTransforms() {
  for (const name of readdirSync(folder).filter(isTransform)) {
    const door = `module.exports = require('../src/interop/load-transform.cjs')(() => import('./${name}'));\n`;
    writeFileSync(new URL(name.replace(/\.js$/, '.cjs'), folder), door);
  }
}

function isTransform(name) {
  return name.endsWith('.js') && /^export default /m.test(readFileSync(new URL(name, folder), 'utf8'));
}
