// Moves copies of real repositories and compares the outcome with a list of their call sites.
// npm run corpus -- --dir <checkouts> --truth <tsv> [--negatives <checkouts>] [--to <provider>] [--repo <owner+name>]
//                   [--within <owner+name>=<folder>] [--json | --markdown]
import { execFileSync, fork } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeCheckout } from './corpus/judge-checkout.mjs';
import { readTruth } from './corpus/read-truth.mjs';
import { renderCorpus } from './corpus/render-corpus.mjs';

const { values: options } = parseArgs({
  options: {
    dir: { type: 'string' },
    truth: { type: 'string' },
    negatives: { type: 'string' },
    to: { type: 'string', default: 'zhipu' },
    repo: { type: 'string', multiple: true, default: [] },
    within: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
});
if (!options.dir || !options.truth) {
  console.error('Name the checkouts and their call sites: npm run corpus -- --dir <folder> --truth <file.tsv>');
  process.exit(2);
}

const truth = readTruth(options.truth);
const within = new Map(options.within.map((pair) => pair.split('=')));
const checkouts = [...truth.keys()].filter((repo) => existsSync(join(options.dir, repo)));
const negatives = options.negatives ? readdirSync(options.negatives).sort() : [];

const results = [];
for (const repo of checkouts.filter(isWanted)) {
  results.push({
    repo,
    negative: false,
    ...(await measure(join(options.dir, repo), truth.get(repo), within.get(repo))),
  });
}
for (const repo of negatives.filter(isWanted)) {
  results.push({ repo, negative: true, ...(await measure(join(options.negatives, repo), [])) });
}

console.log(options.json ? JSON.stringify(results, null, 2) : renderCorpus(results, options));

function isWanted(repo) {
  return options.repo.length === 0 || options.repo.includes(repo);
}

async function measure(checkout, sites, folder) {
  const outcome = await moveInChild({ checkout: resolve(checkout), folder, to: options.to });
  console.error(`${checkout}: ${outcome.failure ?? `${outcome.seconds.toFixed(1)} s`}`);
  const judged = sites.filter((site) => !folder || site.file.startsWith(`${folder}/`));
  return {
    commit: execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], { cwd: checkout, encoding: 'utf8' }).trim(),
    ...judgeCheckout(judged, outcome, (file) => existsSync(join(checkout, file))),
  };
}

/** A process for each checkout: its peak memory is its own, and a crash is one row of the table. */
function moveInChild(task) {
  return new Promise((done) => {
    const child = fork(fileURLToPath(new URL('./corpus/move-checkout.mjs', import.meta.url)), [JSON.stringify(task)]);
    let outcome;
    child.on('message', (message) => {
      outcome = message;
    });
    child.on('exit', (code) => done(outcome ?? { failure: `ended with code ${code}` }));
  });
}
