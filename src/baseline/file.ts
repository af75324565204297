import { z } from 'zod';
import { tellFaults } from '../config/config-fault.js';
import { errors } from '../messages/errors/index.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import { BadJson, describeBadJson, readJson } from '../read-json.js';
import type { Baseline, BaselineItem } from './contract.js';

const item = z.object({
  id: z.string(),
  rule: z.string(),
  file: z.string(),
  symbol: z.string(),
  title: z.string(),
  text: z.string(),
});

const baselineSchema = z.object({
  schema: z.literal(1),
  target: z.object({ provider: z.string(), region: z.string() }).nullable(),
  items: z.array(item),
});

/** Reads the text of a baseline. Throws RepointError, which names the file as `shownAs`, for a text that is none. */
export function parseBaseline(text: string, shownAs: string): Baseline {
  const { value, placeOf } = readBaselineJson(text, shownAs);
  const parsed = baselineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => placeOf(path));
  throw errors.badBaseline(shownAs, tellFaults(parsed.error), places);
}

function readBaselineJson(text: string, shownAs: string): ReturnType<typeof readJson> {
  try {
    return readJson(text, shownAs);
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    throw errors.badBaseline(shownAs, describeBadJson(error), [error.place]);
  }
}

/** Sorted, an item a line: two branches that change different files merge without a conflict. */
export function writeBaseline({ schema, target, items }: Baseline): string {
  const lines = items.toSorted(compareItems).map((each) => `    ${maskSecrets(JSON.stringify(inOrder(each)))}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schema": ${schema},\n  "target": ${JSON.stringify(target)},\n  "items": ${list}\n}\n`;
}

const inOrder = ({ file, rule, symbol, title, id, text }: BaselineItem) => ({ file, rule, symbol, title, id, text });

function compareItems(a: BaselineItem, b: BaselineItem): number {
  for (const key of ['file', 'rule', 'symbol', 'title', 'id'] as const) {
    if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
  }
  return 0;
}
