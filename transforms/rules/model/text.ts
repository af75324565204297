import type { Place, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import { foldPieces, type TextLeaf } from '../../../src/plan/values.js';
import { choose, explain, isForeign, sourcesOf } from './choice.js';
import { isWrittenAt, type Sharers, sharersOf } from './sharers.js';
import { reportForeign, reportNone } from './unseen.js';

/** A model id that is written out, at the call or elsewhere. */
export function moveText(leaf: TextLeaf, place: Place, request: TextRequest, context: RuleContext): Proposal[] {
  const from = foldPieces(leaf.pieces);
  // `id ?? ''` says that there is none.
  if (from.trim() === '') return [];
  if (isForeign(from, context)) return [reportForeign(from, place, request, context)];
  const sharers = sharersOf(isWrittenAt(place), request, context);
  const choice = choose(from, sharers.moving, context);
  if (choice.id === null) return [reportNone(from, choice, place, request, context)];
  if (choice.id === from) return [];
  const doubts = [...requestDoubts(request, context), ...doubtsOf(sharers), ...vectorDoubt(request)];
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 ? 'review' : 'auto',
      usages: sharers.moving,
      edits: [replaceText(place, context.source(place.file), choice.id)],
      title: `${from} -> ${choice.id}`,
      why: [explain(choice, request.api), ...doubts].filter((sentence) => sentence !== '').join(' '),
      sources: sourcesOf(choice),
    },
  ];
}

function doubtsOf({ staying }: Sharers): string[] {
  return staying.map(
    (request) => `${request.method} at ${request.file}:${request.position.line} reads the same text and stays.`,
  );
}

/** Other vectors are never a matter of code alone; what to do about them is in the explanation. */
function vectorDoubt({ api }: TextRequest): string[] {
  return api === 'embeddings' ? [''] : [];
}
