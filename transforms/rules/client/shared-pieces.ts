import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { type TextLeaf, textLeaves } from '../../../src/plan/values.js';
import type { Client } from './part.js';

type EditsOf = (leaf: TextLeaf, client: Client, context: RuleContext) => readonly Edit[] | undefined;

/** An alternative of any client's URL that is written with the same pieces as the edits touch, and does not want these edits. */
export function findLeftBehind(
  edits: readonly Edit[],
  leaf: TextLeaf,
  context: RuleContext,
  editsOf: EditsOf,
): TextLeaf | undefined {
  for (const client of context.usages) {
    if (client.kind !== 'client') continue;
    for (const other of textLeaves(client.baseURL)) {
      const touching = edits.filter((edit) => other !== leaf && isWrittenIn(edit, other));
      if (touching.length === 0) continue;
      const wanted = editsOf(other, client, context) ?? [];
      if (!touching.every((edit) => wanted.some((each) => isSame(each, edit)))) return other;
    }
  }
  return undefined;
}

function isWrittenIn({ file, start, end }: Edit, { pieces }: TextLeaf): boolean {
  return pieces.some(
    (piece) =>
      piece.kind === 'text' && piece.place?.file === file && piece.place.span[0] <= start && end <= piece.place.span[1],
  );
}

function isSame(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end && a.text === b.text;
}
