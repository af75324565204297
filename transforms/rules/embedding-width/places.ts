import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** A place where the width of the vectors is fixed: in code, in a schema, in SQL. */
export type FixedWidth = UsageOf<'width'> | UsageOf<'config'>;

/** Files of migrations tell what was done to a database: to edit one that has run changes nothing there. */
const MIGRATION = /(?:^|\/)migrations?\/|(?:^|\/)V?\d+_[\w-]+\.sql$/i;

export const isMigration = ({ file }: FixedWidth): boolean => MIGRATION.test(file);

/** All places of the tree that fix one width. */
export const placesOfWidth = oncePerContext((width: string, { usages }: RuleContext): FixedWidth[] => {
  const inCode = usages.filter((usage) => usage.kind === 'width').filter((usage) => String(usage.width) === width);
  const inSchemas = usages
    .filter((usage) => usage.kind === 'config')
    .filter((usage) => usage.role === 'vector-width' && usage.text === width);
  return [...inCode, ...inSchemas];
});

/** True for a column of a database: pgvector cannot index one that is wider than {@link MAX_INDEXED}. */
export const isColumn = (place: FixedWidth): boolean => place.kind === 'config' || place.feeds === 'column';

/** @see https://github.com/pgvector/pgvector#hnsw: an index takes a vector of up to 2,000 dimensions. */
export const MAX_INDEXED = 2000;

export function writeWidth({ file, span }: FixedWidth, width: number): Edit {
  return { file, start: span[0], end: span[1], text: String(width) };
}
