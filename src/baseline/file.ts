import { z } from 'zod';
import { maskSecrets } from '../messages/mask-secrets.js';
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

/** Reads the text of a baseline. Throws an error that says what is wrong with it. */
export function parseBaseline(text: string): Baseline {
  const parsed = baselineSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
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
