import type { Edit, Place, RuleContext } from '../../../src/plan/contract.js';
import { namesOpenAI, renameEnv } from '../../../src/plan/rename-env.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { areAlternatives } from './bare-operands.js';
import type { Renaming } from './entries.js';
import { renameRead } from './reads.js';
import { describeVariable } from './variable.js';

type Read = UsageOf<'env-read'>;

/**
 * Renames a read. Two spellings of one variable side by side (`env.OPENAI_KEY || env.OPENAI_API_KEY`) become one read
 * where the provider has one name for both, or where no client in sight takes the other.
 */
export function renameAt(place: Place, renaming: Renaming, context: RuleContext): Edit {
  const source = context.source(place.file);
  const { file, span } = place;
  const others = neighbours(place, context);
  const before = others.find((read) => areAlternatives(read.span, span, source));
  if (before && becomes(before, renaming, context)) return { file, start: before.span[1], end: span[1], text: '' };
  if (before && isTwin(before, source.slice(...span), context)) return join(before.span[0], span[1]);
  const behind = others.find((read) => areAlternatives(span, read.span, source));
  if (behind && isTwin(behind, source.slice(...span), context)) return join(span[0], behind.span[1]);
  return renameRead(place, renaming.renamed, source);

  function join(start: number, end: number): Edit {
    return { file, start, end, text: renaming.renamed };
  }
}

/** True for a read that goes when the one beside it is renamed. */
export function isJoined(read: Read, context: RuleContext): boolean {
  const source = context.source(read.file);
  const isBeside = (other: Read): boolean =>
    areAlternatives(read.span, other.span, source) || areAlternatives(other.span, read.span, source);
  return neighbours(read, context).some(
    (other) =>
      isBeside(other) && isTwin(read, other.name, context) && describeVariable(other.name, context).movers.length > 0,
  );
}

function neighbours({ file, span }: Place, { usages }: RuleContext): Read[] {
  return usages
    .filter((usage) => usage.kind === 'env-read')
    .filter((read) => read.file === file && read.span[0] !== span[0] && namesOpenAI(read.name));
}

/** True for a variable that gets the same name as it moves. */
function becomes({ name }: Read, { renamed, role }: Renaming, context: RuleContext): boolean {
  return describeVariable(name, context).movers.length > 0 && renameEnv(name, role, context.provider) === renamed;
}

/** True for another spelling of the same name that feeds no client in sight. `OPENAI_API_KEYS` holds something else. */
function isTwin({ name }: Read, other: string, context: RuleContext): boolean {
  const { movers, stayers } = describeVariable(name, context);
  return movers.length === 0 && stayers.length === 0 && spelling(name) === spelling(other);
}

const spelling = (name: string): string => name.replace('API', '').replaceAll('_', '');
