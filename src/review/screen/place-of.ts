import type { Change } from '../../plan/contract.js';
import { positionAt } from '../../scan/positions.js';
import type { Work } from '../state.js';

/** `path:line:column` of a change's first edit, as terminals make it clickable. */
export function placeOf({ edits: [first] }: Change, { source }: Pick<Work, 'source'>): string {
  if (first === undefined) return '';
  const { line, column } = positionAt(source(first.file), first.start);
  return `${first.file}:${line}:${column}`;
}
