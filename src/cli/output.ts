import { maskSecrets } from '../messages/mask-secrets.js';
import { isUnattended } from './surroundings.js';

/** Where words go: data to stdout, talk to stderr. */
export interface Output {
  /** What was asked for. */
  data(text: string): void;
  /** What a person likes to hear; silent with `--quiet`. */
  talk(line: string): void;
  /** What must be heard. */
  warn(line: string): void;
  /** Does the work under a passing note, which only a terminal shows. */
  during<T>(note: string, work: () => T): T;
  /** For stdout. */
  readonly color: boolean;
  readonly width: number;
}

const WIDTH_WITHOUT_TERMINAL = 120;

export function createOutput({ quiet }: { readonly quiet?: true }): Output {
  const { stdout, stderr } = process;
  return {
    data: (text) => void stdout.write(text),
    talk: (line) => void (quiet === true || stderr.write(`${maskSecrets(line)}\n`)),
    warn: (line) => void stderr.write(`${maskSecrets(line)}\n`),
    during: (note, work) => {
      if (quiet === true || !stderr.isTTY || isUnattended()) return work();
      stderr.write(note);
      try {
        return work();
      } finally {
        stderr.write('\r\u001b[K');
      }
    },
    color: wantsColor(stdout),
    // Piped into a pager, the terminal is still there on stderr.
    width: [stdout, stderr].find((stream) => stream.isTTY)?.columns ?? WIDTH_WITHOUT_TERMINAL,
  };
}

/** FORCE_COLOR, then NO_COLOR, then what the terminal can do. */
export function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return stream.isTTY === true && stream.hasColors();
}
