import type { ConfigFormat } from '../../scan/usage.js';
import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findPairs, withoutComments } from './find-pairs.js';
import type { Mention, Stretch } from './mention.js';
import { mentionsOfValue } from './mentions-of-assignment.js';

const SQL = /('(?:''|[^'])*')|--[^\r\n]*|\/\*[\s\S]*?\*\//g;
const PRISMA = /("(?:\\.|[^"\\\r\n])*")|\/\/[^\r\n]*/g;

/** pgvector's types in SQL, and as Prisma quotes them. */
const COLUMN =
  /(?:(?<!\w)(?<name>\w+)["'`]?\s+)?(?:Unsupported\(\s*")?(?:(?<!\w)\w+\.)?\b(?:vector|halfvec)\s*\(\s*(?<width>\d+)\s*\)/dgi;
/** Of text-embedding-ada-002 and text-embedding-3-small, and of text-embedding-3-large. */
const WIDTHS = new Set(['1536', '3072']);
const STRING = /'(?<value>[^'\r\n]*)'/dg;
const NO_PAIR = /(?!)/dg;

/** Migrations and schemas: columns for OpenAI's vectors, and its hosts and models in text. */
export function scanSql(path: string, text: string): ConfigScan {
  return scanSchema(path, text, 'sql', SQL);
}

export function scanPrisma(path: string, text: string): ConfigScan {
  return scanSchema(path, text, 'prisma', PRISMA);
}

function scanSchema(path: string, text: string, format: ConfigFormat, stringOrComment: RegExp): ConfigScan {
  const stretch = { text: withoutComments(text, stringOrComment), start: 0 };
  const models = findStrings(stretch).filter(({ role }) => role === 'model');
  const mentions = [...findWidths(stretch), ...models, ...findPairs(stretch, NO_PAIR)];
  return { usages: describeMentions(path, text, format, mentions) };
}

function findWidths({ text }: Stretch): Mention[] {
  return [...text.matchAll(COLUMN)].flatMap(({ groups = {}, indices }): Mention[] => {
    const { name, width = '' } = groups;
    const span = indices?.groups?.width;
    if (!span || !WIDTHS.has(width)) return [];
    return [{ role: 'vector-width', text: width, span, ...(name === undefined ? {} : { name }) }];
  });
}

function findStrings({ text }: Stretch): Mention[] {
  return [...text.matchAll(STRING)].flatMap(({ groups = {}, indices }) => {
    const [start] = indices?.groups?.value ?? [0];
    return mentionsOfValue({ text: groups.value ?? '', start });
  });
}
