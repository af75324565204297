import type { ConfigReader } from '../../scan/usage.js';
import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findInstalls } from './find-installs.js';
import { findPairs, withoutComments } from './find-pairs.js';

/** `ENV A=1 B="2"`, `ARG A=1`, `RUN A=1 npm start`, and the older `ENV A 1`. */
const PAIR =
  /(?:^[^\S\r\n]*ENV[^\S\r\n]+(?=\w+[^\S\r\n]+[^=\s])|(?<![\w.-])(?=\w+=))(?<name>\w+)(?:=|[^\S\r\n]+)(?<value>"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'|[^\s"']*)/dgim;

export function scanDockerfile(path: string, text: string): ConfigScan {
  const code = withoutComments(text, /^[^\S\r\n]*#[^\r\n]*/gm);
  const stretch = { text: code, start: 0 };
  const reader = readerOf(code);
  const mentions = [...findPairs(stretch, PAIR), ...findInstalls(stretch)];
  return {
    usages: describeMentions(
      path,
      text,
      'dockerfile',
      reader ? mentions.map((each) => ({ ...each, reader })) : mentions,
    ),
  };
}

/** An image in which nothing runs JavaScript is another program's. */
function readerOf(code: string): ConfigReader | undefined {
  if (/\b(?:node|npm|npx|pnpm|yarn|bun|deno|next)\b/.test(code)) return undefined;
  const base = /^[^\S\r\n]*FROM[^\S\r\n]+(?:--\S+[^\S\r\n]+)*(\S+)/im.exec(code)?.[1];
  return base === undefined || /\$|scratch/.test(base) ? undefined : { kind: 'other', name: base };
}
