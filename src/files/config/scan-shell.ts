import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findInstalls } from './find-installs.js';
import { findPairs, withoutComments } from './find-pairs.js';

/** `export A=1`, `A="1" npm start`, make's `A := 1`. */
export const SHELL_PAIR =
  /(?<![\w.$-])(?<name>[A-Za-z_]\w*)(?:=|[^\S\r\n]*[:?]=[^\S\r\n]*)(?<value>"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'|[^\s"';&|)`]*)/dg;

/** Shell scripts, `.envrc`, Makefiles. */
export function scanShell(path: string, text: string): ConfigScan {
  const code = withoutComments(text, /("(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*')|(?<![\w$\\])#[^\r\n]*/g);
  const stretch = { text: code, start: 0 };
  return {
    usages: describeMentions(path, text, 'shell', [...findPairs(stretch, SHELL_PAIR), ...findInstalls(stretch)]),
  };
}
