import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findInstalls } from './find-installs.js';
import { findPairs, withoutComments } from './find-pairs.js';

/** `ENV A=1 B="2"`, `ARG A=1`, `RUN A=1 npm start`, and the older `ENV A 1`. */
const PAIR =
  /(?:^[^\S\r\n]*ENV[^\S\r\n]+(?=\w+[^\S\r\n]+[^=\s])|(?<![\w.-])(?=\w+=))(?<name>\w+)(?:=|[^\S\r\n]+)(?<value>"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'|[^\s"']*)/dgim;

export function scanDockerfile(path: string, text: string): ConfigScan {
  const code = withoutComments(text, /^[^\S\r\n]*#[^\r\n]*/gm);
  const stretch = { text: code, start: 0 };
  return {
    usages: describeMentions(path, text, 'dockerfile', [...findPairs(stretch, PAIR), ...findInstalls(stretch)]),
  };
}
