// npm run providers:check [-- --today 2027-03-01]: what time has made doubtful or wrong in src/providers/*.json. Ends with 1 if anything.
import { parseArgs } from 'node:util';
import { checkFreshness } from '../dist/src/providers/check-freshness.js';
import { loadProvider, providerIds } from '../dist/src/providers/load-provider.js';

const { values } = parseArgs({ options: { today: { type: 'string' } } });
const today = values.today ?? new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) {
  console.error(`--today ${today} is not a day: write it as 2027-03-01.`);
  process.exit(2);
}

const ids = providerIds();
const stale = ids.flatMap((id) => checkFreshness(loadProvider(id), today));
for (const { provider, problem, text } of stale) console.log(`${provider}  ${problem}  ${text}`);
console.log(
  stale.length === 0
    ? `The facts of ${ids.length} providers are fresh on ${today}.`
    : `${stale.length} to look at in src/providers/ on ${today}.`,
);
process.exit(stale.length === 0 ? 0 : 1);
