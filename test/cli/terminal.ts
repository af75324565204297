import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { isUnattended } from '../../src/cli/surroundings.js';

const bin = fileURLToPath(new URL('../../bin/repoint.js', import.meta.url));

/** node-pty is built for the common platforms only. */
const pty = await import('@lydell/node-pty').catch(() => undefined);
export const HAS_TERMINAL = pty !== undefined;

/** Without what says that nobody watches, or how to paint. */
const PERSON = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !['npm_command', 'FORCE_COLOR'].includes(name) && !isUnattended({ [name]: '1' }),
  ),
);

export const KEYS = { enter: '\r', down: '\u001b[B', ctrlC: '\u0003' } as const;

interface Terminal {
  /** Resolves once the text is on the screen, or has been. */
  sees(text: string): Promise<void>;
  press(...keys: readonly string[]): void;
  /** The exit code and all that was shown, without escapes. */
  readonly ended: Promise<{ readonly code: number; readonly shown: string }>;
}

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built program in a pseudo-terminal of 80 columns and 24 rows; killed with the test at the latest. */
export function openTerminal(args: readonly string[], place: Place): Terminal {
  return openIn(process.execPath, [bin, ...args], place);
}

/** The same for any program. */
export function openIn(program: string, args: readonly string[], { cwd, env = {} }: Place): Terminal {
  if (!pty) throw new Error('there is no pseudo-terminal here: test HAS_TERMINAL first');
  const environment = { ...PERSON, NO_COLOR: '1', TERM: 'xterm', ...env };
  const child = pty.spawn(program, [...args], { cwd, cols: 80, rows: 24, env: environment });
  let shown = '';
  child.onData((data) => {
    shown += withoutEscapes(data);
  });
  const ended = new Promise<{ code: number; shown: string }>((resolve) => {
    child.onExit(({ exitCode }) => resolve({ code: exitCode, shown }));
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  onTestFinished(() => {
    if (!isOver) child.kill('SIGKILL');
  });
  const sees = async (text: string): Promise<void> => {
    while (!shown.includes(text)) {
      if (isOver) throw new Error(`"${text}" was never shown:\n${shown}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    sees,
    press: (...keys) => {
      for (const key of keys) child.write(key);
    },
    ended,
  };
}

function withoutEscapes(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '').replaceAll('\r', '');
}
