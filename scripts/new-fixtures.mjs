/**
 * Writes the fixtures of providers from their data: `npm run new:fixtures <provider> [--anew]`, after a build. Read what it
 * writes before you commit it: it records what repoint does, not what it should do.
 */
import { apply, plan } from '../dist/src/index.js';
import { loadProvider, providerIds } from '../dist/src/providers/load-provider.js';
import { writeFixtures } from './providers/write-fixtures.mjs';

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.filter((id) => !providerIds().includes(id));
if (asked.length === 0 || unknown.length > 0) {
  console.error(
    `Name providers: ${providerIds().join(', ')}.${unknown.length > 0 ? ` Unknown: ${unknown.join(', ')}.` : ''}`,
  );
  process.exitCode = 2;
} else {
  for (const provider of asked.map(loadProvider)) {
    for (const region of Object.keys(provider.regions)) {
      await writeFixtures(provider, region, { plan, apply }, process.argv.includes('--anew'));
      console.log(`fixtures/providers/${provider.id}/${region}`);
    }
  }
}
