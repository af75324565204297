import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { afterAll } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/repoint.js', import.meta.url));

/** The pseudo-terminals of this system, or why there are none: the package has binaries for the usual systems only. */
export const pty: { spawn: typeof import('@lydell/node-pty').spawn } | { missing: string } = loadPty();

function loadPty() {
  try {
    return createRequire(import.meta.url)('@lydell/node-pty') as typeof import('@lydell/node-pty');
  } catch (error) {
    return { missing: `no pseudo-terminal here: ${error instanceof Error ? error.message.split('\n')[0] : error}` };
  }
}

interface Options {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program in a terminal of its own, whose screen can be read. */
export interface Session {
  /** The lines of the screen without trailing blanks. */
  lines(): string[];
  screen(): string;
  /** Waits until the screen shows it; fails with the screen when it does not come. */
  shows(expected: string | RegExp): Promise<void>;
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  /** Everything that the program sent, escapes and all. */
  raw(): string;
  /** Whether the program has the screen that is put away at its end. */
  isOnOwnScreen(): boolean;
  exitCode(): Promise<number>;
}

const running: IPty[] = [];
afterAll(() => {
  for (const each of running) each.kill('SIGKILL');
});

const PATIENCE = 20_000;

export function startInTerminal(args: readonly string[], options: Options): Session {
  if ('missing' in pty) throw new Error(pty.missing);
  const { cwd, columns = 80, rows = 24, env = {} } = options;
  const inherited = Object.entries(process.env).filter(([name]) => !LEFT_OUT.has(name));
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const child = pty.spawn(process.execPath, [bin, ...args], {
    cwd,
    cols: columns,
    rows,
    name: env.TERM ?? 'xterm-256color',
    env: { ...Object.fromEntries(inherited), ...env } as Record<string, string>,
  });
  running.push(child);
  let raw = '';
  child.onData((data) => {
    raw += data;
    terminal.write(data);
  });
  const exited = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => resolve(exitCode));
  });

  const lines = (): string[] => {
    const { active } = terminal.buffer;
    const all = Array.from({ length: terminal.rows }, (_, row) => active.getLine(active.viewportY + row));
    return all.map((line) => line?.translateToString(true).trimEnd() ?? '');
  };
  const screen = (): string => lines().join('\n');
  return {
    lines,
    screen,
    async shows(expected) {
      const found = () => (typeof expected === 'string' ? screen().includes(expected) : expected.test(screen()));
      for (const until = Date.now() + PATIENCE; !found(); await setTimeout(20)) {
        if (Date.now() > until) throw new Error(`The screen never showed ${expected}:\n${screen()}`);
      }
    },
    press: (keys) => child.write(keys),
    resize(newColumns, newRows) {
      child.resize(newColumns, newRows);
      terminal.resize(newColumns, newRows);
    },
    kill: (signal) => child.kill(signal),
    raw: () => raw,
    isOnOwnScreen: () => terminal.buffer.active.type === 'alternate',
    exitCode: () => exited,
  };
}

/** What would make the program behave otherwise than before a person. */
const LEFT_OUT = new Set(['npm_command', 'NO_COLOR', 'FORCE_COLOR', 'CI', 'EDITOR', 'VISUAL', 'GIT_EDITOR']);
