import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findPairs, withoutComments } from './find-pairs.js';

const STRING_OR_COMMENT = /("(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*')|#[^\r\n]*/g;
/** A key of a table or of an inline table. Only text can be OpenAI's; numbers, lists and tables are searched as text. */
const PAIR = /(?<![\w-])(?<name>[\w-]+)"?[^\S\r\n]*=[^\S\r\n]*(?<value>"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*')/dg;

/** wrangler.toml, netlify.toml, fly.toml and their like. */
export function scanToml(path: string, text: string): ConfigScan {
  const mentions = findPairs({ text: withoutComments(text, STRING_OR_COMMENT), start: 0 }, PAIR);
  return { usages: describeMentions(path, text, 'toml', mentions) };
}
