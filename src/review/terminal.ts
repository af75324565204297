import { writeSync } from 'node:fs';
import { emitKeypressEvents, type Key } from 'node:readline';
import { nameKeys } from './name-keys.js';
import { renderFrame } from './screen/frame.js';
import type { ReviewEvent, ScreenSize } from './state.js';

const ENTER = '\u001b[?1049h\u001b[?7l';
const LEAVE = '\u001b[?7h\u001b[?25h\u001b[0m\u001b[?1049l';

export interface Terminal {
  size(): ScreenSize;
  draw(rows: readonly string[]): void;
  next(): Promise<ReviewEvent>;
  /** Gives the terminal to another program for as long as it works. */
  lend<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Takes the terminal over: raw keys, and the screen that is put away afterwards. However the process ends but for a kill -9,
 * the terminal is given back as it was.
 */
export function openTerminal(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream & { readonly fd: number }): Terminal {
  const events: ReviewEvent[] = [];
  let wake: (() => void) | undefined;
  let isOpen = false;
  const push = (event: ReviewEvent): void => {
    events.push(event);
    wake?.();
  };
  const size = (): ScreenSize => ({
    columns: Math.max(20, stdout.columns || 80),
    rows: Math.max(5, stdout.rows || 24),
  });

  const enter = (): void => {
    isOpen = true;
    stdin.setRawMode(true);
    stdin.resume();
    stdout.write(ENTER);
  };
  const leave = (): void => {
    if (!isOpen) return;
    isOpen = false;
    // At once, since the process may be about to end; and the terminal may be gone.
    try {
      writeSync(stdout.fd, LEAVE);
      stdin.setRawMode(false);
    } catch {}
    stdin.pause();
  };
  const suspend = (): void => {
    leave();
    process.once('SIGCONT', () => {
      enter();
      push({ kind: 'resize', size: size() });
    });
    process.kill(process.pid, 'SIGTSTP');
  };

  const onKey = (text: string | undefined, key: Key): void => {
    for (const name of nameKeys(text, key)) {
      if (name === 'ctrl-z' && process.platform !== 'win32') suspend();
      else push({ kind: 'key', key: name });
    }
  };
  const onResize = (): void => push({ kind: 'resize', size: size() });
  const onStop = (): void => push({ kind: 'stop' });
  const onGone = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EIO' || error.code === 'EPIPE') onStop();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

  emitKeypressEvents(stdin);
  stdin.on('keypress', onKey).on('end', onStop).on('error', onGone);
  stdout.on('resize', onResize);
  for (const signal of signals) process.on(signal, onStop);
  process.on('exit', leave);
  enter();

  return {
    size,
    draw: (rows) => void stdout.write(renderFrame(rows)),
    async next() {
      for (;;) {
        const event = events.shift();
        if (event) return event;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async lend(work) {
      leave();
      try {
        return await work();
      } finally {
        enter();
      }
    },
    close() {
      leave();
      stdin.off('keypress', onKey).off('end', onStop).off('error', onGone);
      stdout.off('resize', onResize);
      for (const signal of signals) process.off(signal, onStop);
      process.off('exit', leave);
    },
  };
}
