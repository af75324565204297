import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findPairs, withoutComments } from './find-pairs.js';
import type { Mention } from './mention.js';

const STRING_OR_COMMENT = /("(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*')|#[^\r\n]*/g;
/** A key of a table or of an inline table. Only text can be OpenAI's; numbers, lists and tables are searched as text. */
const PAIR = /(?<![\w-])(?<name>[\w-]+)"?[^\S\r\n]*=[^\S\r\n]*(?<value>"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*')/dg;

/** wrangler.toml, netlify.toml, fly.toml and their like. */
export function scanToml(path: string, text: string): ConfigScan {
  const code = withoutComments(text, STRING_OR_COMMENT);
  const mentions = findPairs({ text: code, start: 0 }, PAIR);
  const studio = SUPABASE.test(path) ? STUDIO.exec(code) : null;
  if (!studio) return { usages: describeMentions(path, text, 'toml', mentions) };
  const [start, end] = [studio.index, studio.index + studio[0].length];
  const read = mentions.map((each): Mention => {
    const isInside = start <= each.span[0] && each.span[1] <= end;
    return isInside ? { ...each, reader: { kind: 'other', name: 'Supabase Studio' } } : each;
  });
  return { usages: describeMentions(path, text, 'toml', read) };
}

const SUPABASE = /(?:^|\/)supabase\/config\.toml$/;
/**
 * The table of the studio, the dashboard whose AI features take an OpenAI key of their own:
 * https://supabase.com/docs/guides/local-development/cli/config#studio.openai_api_key
 */
const STUDIO = /^[^\S\r\n]*\[studio\](?:(?!^[^\S\r\n]*\[)[\s\S])*/m;
