// How long `repoint --help` takes beside the bare start of Node: `npm run bench:startup [-- rounds]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/repoint.js', import.meta.url));
const rounds = Number(process.argv[2] ?? 40);

// The first start of each fills the file cache.
timeNode(['-e', '0']);
timeNode([bin, '--help']);

const bare = [];
const help = [];
// They take turns, so that whatever else the machine does falls on both.
for (let round = 0; round < rounds; round += 1) {
  bare.push(timeNode(['-e', '0']));
  help.push(timeNode([bin, '--help']));
}
const ratio = median(help) / median(bare);
console.log(`node -e 0       ${median(bare).toFixed(0)} ms`);
console.log(
  `repoint --help  ${median(help).toFixed(0)} ms, ${ratio.toFixed(2)} times the bare start (medians of ${rounds})`,
);

function timeNode(args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}. Is it built? npm run build`);
  return performance.now() - start;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
