import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll } from 'vitest';
import { isUnattended } from '../../src/cli/surroundings.js';

const bin = fileURLToPath(new URL('../../bin/repoint.js', import.meta.url));

/** Without what makes the output depend on how the tests were started. */
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !['npm_command', 'NO_COLOR', 'FORCE_COLOR'].includes(name) && !isUnattended({ [name]: '1' }),
  ),
);

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built program without a terminal. */
export async function runRepoint(args: readonly string[], options: RunOptions = {}) {
  const result = await startRepoint(args, options);
  return { code: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}

/** Starts the built program and leaves it running; killed with the tests at the latest. */
export function startRepoint(args: readonly string[], { cwd, env }: RunOptions = {}) {
  return execa(process.execPath, [bin, ...args], {
    reject: false,
    stripFinalNewline: false,
    stdin: 'ignore',
    extendEnv: false,
    env: { ...ENVIRONMENT, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** The npm packages that a run loads, as Node's own record of loaded scripts has them. */
export async function packagesLoadedBy(args: readonly string[], options: RunOptions = {}): Promise<Set<string>> {
  const coverage = makeTree({});
  await runRepoint(args, { ...options, env: { ...options.env, NODE_V8_COVERAGE: coverage } });
  const [report = ''] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, report), 'utf8')) as { result: { url: string }[] };
  return new Set(result.flatMap(({ url }) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []));
}

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

/** A folder with these files, gone after the tests of the file. */
export function makeTree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'repoint-cli-')));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Everything below a folder, to compare trees: folders by their mode, files by their mode and bytes. */
export function readTree(root: string): Record<string, string> {
  const paths = (readdirSync(root, { recursive: true }) as string[]).sort();
  return Object.fromEntries(
    paths.map((path) => {
      const stats = statSync(join(root, path));
      return [path, `${stats.mode.toString(8)} ${stats.isFile() ? readFileSync(join(root, path), 'latin1') : ''}`];
    }),
  );
}

export async function commitTree(root: string): Promise<void> {
  const git = (...args: string[]) => execa('git', args, { cwd: root });
  await git('init', '-q');
  await git('add', '-A');
  await git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '-qm', 'start');
}

/** One request that moves at tier `auto`. */
export const SIMPLE_APP = {
  'package.json': '{ "name": "app", "dependencies": { "openai": "^6.0.0" } }\n',
  'src/chat.ts': `import OpenAI from 'openai';

const client = new OpenAI();

export const ask = (content: string) =>
  client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
`,
};

/** The same with a parameter that a person has to look at. */
export const APP_WITH_REVIEW = {
  ...SIMPLE_APP,
  'src/chat.ts': SIMPLE_APP['src/chat.ts'].replace("model: 'gpt-4o',", "model: 'gpt-4o', temperature: 1.8,"),
};
