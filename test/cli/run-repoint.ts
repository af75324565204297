import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/repoint.js', import.meta.url));

/** Without what makes the output depend on how the tests were started. */
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !['npm_command', 'NO_COLOR', 'FORCE_COLOR', 'CI'].includes(name)),
);

/** Runs the built program without a terminal. */
export async function runRepoint(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
) {
  const result = await execa(process.execPath, [bin, ...args], {
    reject: false,
    stripFinalNewline: false,
    stdin: 'ignore',
    extendEnv: false,
    env: { ...ENVIRONMENT, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { code: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}

/** Starts the built program and leaves it running; killed after the test at the latest. */
export function startRepoint(args: readonly string[]) {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'ignore'], env: ENVIRONMENT });
  onTestFinished(() => void child.kill());
  return child;
}

/** A folder with these files, gone after the test. */
export function makeTree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'repoint-cli-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Every file below a folder with its bytes as text, to compare trees. */
export function readTree(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'latin1')]));
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
