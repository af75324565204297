// How long `repoint scan` takes on a tree: `npm run bench:scan -- <dir> [rounds]`, on the built code.
// With AST_GREP=<path of its CLI> beside ast-grep, which renames model ids and adds a client option in a copy of the same tree.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [dir, rounds = '5'] = process.argv.slice(2);
if (!dir) {
  console.error('Name a folder: npm run bench:scan -- <dir> [rounds]');
  process.exit(2);
}

const root = resolve(dir);
const bin = fileURLToPath(new URL('../bin/repoint.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-scan-'));
const peers = [
  { name: 'repoint scan', runs: [], run: () => measure(process.execPath, [bin, 'scan', '--json', '--cwd', root]) },
];
if (process.env.AST_GREP) peers.push({ name: 'ast-grep', runs: [], run: () => rewriteCopy(process.env.AST_GREP) });

try {
  // The first run of each fills the file cache. Then they take turns, so that whatever else the machine does falls on both.
  for (const { run } of peers) run();
  for (let round = 0; round < Number(rounds); round += 1) for (const { run, runs } of peers) runs.push(run());
  for (const { name, runs } of peers) console.log(tell(name, runs));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Each run starts from an untouched copy, for ast-grep writes. */
function rewriteCopy(astGrep) {
  const copy = join(scratch, 'tree');
  rmSync(copy, { recursive: true, force: true });
  cpSync(root, copy, { recursive: true, filter: (path) => !/[\\/](?:node_modules|\.git)$/.test(path) });
  const rules = join(scratch, 'rules.yml');
  writeFileSync(rules, ['TypeScript', 'Tsx', 'JavaScript'].flatMap(rulesOf).join('---\n'));
  return measure(resolve(astGrep), ['scan', '-U', '-r', rules, copy]);
}

function rulesOf(language) {
  const models = ['gpt-4o', 'gpt-4o-mini', 'gpt-4'].map(
    (model) => `id: ${language}-${model}
language: ${language}
rule: { kind: string_fragment, regex: "^${model}$", inside: { kind: string } }
fix: another-model
`,
  );
  const client = `id: ${language}-client
language: ${language}
rule: { all: [ { kind: object }, { pattern: $OBJ } ], inside: { kind: arguments, inside: { pattern: new OpenAI($A) } } }
transform: { OUT: { replace: { source: $OBJ, replace: '^[{]', by: "{ baseURL: 'https://api.example.com/v1/', " } } }
fix: $OUT
`;
  return [...models, client];
}

/** Seconds on the clock and of processor, and the peak of memory in MB; the last two where GNU time is there to tell. */
function measure(command, args) {
  const timer = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', 'measured %U %S %M'] : [];
  const [first, ...rest] = [...timer, command, ...args];
  const start = performance.now();
  const { status, stderr } = spawnSync(first, rest, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const wall = (performance.now() - start) / 1000;
  // 1: found something (ast-grep), or found what blocks a move (repoint).
  if (status !== 0 && status !== 1) throw new Error(`${command} ended with ${status}: ${stderr}`);
  const [, user, system, kilobytes] = /measured (\S+) (\S+) (\S+)/.exec(stderr) ?? [];
  return { wall, cpu: Number(user) + Number(system), memory: Number(kilobytes) / 1024 };
}

function tell(name, runs) {
  const walls = runs.map(({ wall }) => wall);
  const range = `${Math.min(...walls).toFixed(2)} to ${Math.max(...walls).toFixed(2)}`;
  const cpu = median(runs.map((run) => run.cpu)).toFixed(2);
  const memory = median(runs.map((run) => run.memory)).toFixed(0);
  return `${name.padEnd(14)}${median(walls).toFixed(2)} s (${range}), processor ${cpu} s, ${memory} MB (medians of ${runs.length})`;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
