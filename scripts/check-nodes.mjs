// Runs the built program under newer Nodes and compares what it prints and writes with this Node, byte for byte.
// `npm run check:nodes [-- major ...]`; needs the registry, so it is no part of `npm test`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/repoint.js');
const app = join(root, 'fixtures/projects/support-desk/before');
const majors = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24', '26'];

/** What is run, one after the other, and the exit code that shows it has worked. */
const STEPS = [
  { args: ['--help'], code: 0 },
  { args: ['--to', 'zhipu'], code: 0 },
  { args: ['check', '--to', 'zhipu', '--json'], code: 1 },
  { args: ['--to', 'zhipu', '--write', '--tier', 'review'], code: 1 },
  { args: ['undo'], code: 0 },
];

const folder = mkdtempSync(join(tmpdir(), 'repoint-nodes-'));
try {
  const expected = runSteps(process.execPath, 'here');
  const results = majors.map((major) => checkMajor(major, expected));
  process.exitCode = results.every((same) => same) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** True where everything is the same; says what is not. A major that nobody has published yet is passed over. */
function checkMajor(major, expected) {
  const node = installNode(major);
  if (node === undefined) {
    console.log(`node ${major}: not in the registry, passed over`);
    return true;
  }
  const version = run(node, ['--version'], folder).stdout.trim();
  const differing = runSteps(node, major).filter((step, index) => step.outcome !== expected[index].outcome);
  for (const { name, outcome } of differing) {
    const before = expected.find((step) => step.name === name)?.outcome ?? '';
    console.log(`node ${version}: ${name} differs from ${process.version}\n${firstDifference(before, outcome)}`);
  }
  if (differing.length === 0) console.log(`node ${version}: the same as ${process.version} in ${STEPS.length} steps`);
  return differing.length === 0;
}

/** The binary of the npm package `node`, which is the official build; undefined for a major that it does not have. */
function installNode(major) {
  const home = join(folder, `node-${major}`);
  mkdirSync(home);
  const { status, stderr } = run(
    'npm',
    ['install', '--prefix', home, '--no-audit', '--no-fund', `node@${major}`],
    home,
  );
  if (status === 0) return join(home, 'node_modules/node/bin/node');
  if (/ETARGET|E404/.test(stderr)) return undefined;
  throw new Error(`npm could not install node@${major}\n${stderr}`);
}

/** What each step prints, how it ends and what the tree is afterwards, in a copy of the sample app. */
function runSteps(node, name) {
  const copy = join(folder, `app-${name}`);
  cpSync(app, copy, { recursive: true });
  return STEPS.map(({ args, code }) => {
    const { status, stdout, stderr } = run(node, [bin, ...args], copy);
    if (node === process.execPath && status !== code)
      throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
    return { name: args.join(' '), outcome: JSON.stringify([status, stdout, stderr, readTree(copy)], null, 1) };
  });
}

function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
}

function readTree(copy) {
  const entries = readdirSync(copy, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return paths.map((path) => [path.slice(copy.length), readFileSync(path, 'latin1')]);
}

function firstDifference(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  return `  - ${old[at]?.slice(0, 500)}\n  + ${now[at]?.slice(0, 500)}`;
}
