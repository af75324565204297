import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { foldPieces } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/**
 * The path of the calls behind the base URL that a client is given, for an SDK that wants the two together. None where it is
 * given no base URL; undefined where what it is given may be nothing, or end in a slash.
 */
export function appendPath(
  { baseURL, options }: UsageOf<'client'>,
  path: string,
  { source }: RuleContext,
): Edit[] | undefined {
  if (!baseURL) return [];
  const property = options?.properties.find(({ name }) => name === 'baseURL');
  const last = baseURL.leaves.at(-1);
  if (property?.form !== 'pair' || last?.kind !== 'text' || last.role === 'branch') return undefined;
  const texts = baseURL.leaves.flatMap((leaf) => (leaf.kind === 'text' ? [foldPieces(leaf.pieces)] : []));
  if (texts.some((text) => text === '' || text.endsWith('/'))) return undefined;
  const { file } = property.place;
  const [start, end] = property.valueSpan;
  const insert = (at: number, text: string): Edit => ({ file, start: at, end: at, text });
  const isLiteral = /^(['"])[^'"\\\n]*\1$/.test(source(file).slice(start, end));
  return isLiteral ? [insert(end - 1, path)] : [insert(start, '`\u0024{'), insert(end, `}${path}\``)];
}
