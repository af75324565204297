import { joinSentences, listed } from '../../../src/messages/lists.js';
import { listSome } from '../../../src/messages/sentences.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, Place, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { noteOf } from '../../../src/plan/facts.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import { foldPieces, type TextLeaf } from '../../../src/plan/values.js';
import { type Family, familyOf, isBinding, registryAt } from '../model-registry/family.js';
import { packageOf } from '../model-registry/package-of.js';
import { moveModelBehind } from '../native-sdk/model-behind.js';
import { type Followers, followersOf } from '../tokenizer/follow.js';
import { choiceDoubts, choose, explain, isForeign, sourcesOf } from './choice.js';
import { isWrittenAt, type Sharers, sharersOf } from './sharers.js';
import { reportForeign, reportNone, reportTokenizer } from './unseen.js';

/** A model id that is written out, at the call or elsewhere. */
export function moveText(leaf: TextLeaf, place: Place, request: ModelRequest, context: RuleContext): Proposal[] {
  const from = foldPieces(leaf.pieces);
  // `id ?? ''` says that there is none.
  if (from.trim() === '') return [];
  if (isForeign(from, context)) return [reportForeign(from, place, request, context)];
  if (movesWithRegistry(place, context)) return [];
  const sharers = sharersOf(isWrittenAt(place), request, context);
  const choice = choose(from, sharers.moving, context);
  if (choice.id === null) return [reportNone(from, choice, place, request, context)];
  if (choice.id === from) return [];
  const followers = followersOf(place, context);
  if (!followers.edits) return [reportTokenizer(from, followers.tokenizers, place, request, context)];
  const doubts = [
    ...requestDoubts(request, context),
    ...doubtsOf(sharers),
    ...registryDoubt(from, place, context),
    ...tokenizerDoubt(followers),
    ...kindDoubt(request, context),
    ...choiceDoubts(choice, context),
  ];
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 ? 'review' : 'auto',
      usages: [...sharers.moving, ...followers.tokenizers],
      edits: [...writeAt(place, choice.id, request, context), ...followers.edits],
      title: `${from} -> ${choice.id}`,
      why: joinSentences([explain(choice, request.api), ...doubts]),
      sources: sourcesOf(choice),
    },
  ];
}

/** Where the id stands; an SDK of the provider's own may want it behind the parameters. */
function writeAt(place: Place, id: string, request: ModelRequest, context: RuleContext): Edit[] {
  return moveModelBehind(place, id, request, context) ?? [replaceText(place, context.source(place.file), id)];
}

/** A member of a list or a table moves with its neighbours, in one change of the rule for those. */
function movesWithRegistry(place: Place, context: RuleContext): boolean {
  const registry = registryAt(place, context);
  return (
    registry !== undefined && familyIn(registry.file, context).changed.some((each) => each.registry.id === registry.id)
  );
}

/** What else names the id, and would no longer know the model that is asked for. */
function registryDoubt(from: string, place: Place, context: RuleContext): string[] {
  const own = registryAt(place, context);
  if (own) return [t`It is a member of ${own.name}, whose other members stay.`];
  const { changed, stuck } = familyIn(place.file, context);
  const names = [...changed, ...stuck.filter(({ registry }) => isBinding(registry))]
    .map(({ registry }) => registry)
    .filter(({ members }) => members.some(({ text }) => text === from))
    .map(({ name }) => name);
  return names.length === 0 ? [] : [t`${listSome([...new Set(names)], 3)} names it too, and has to change with it.`];
}

const familyIn = (file: string, context: RuleContext): Family => familyOf(packageOf(file, context), context);

/** Tokenizers that read the id as well get a fixed encoding with it. */
function tokenizerDoubt({ tokenizers }: Followers): string[] {
  const methods = listed([...new Set(tokenizers.map(({ method }) => method))]);
  return methods === ''
    ? []
    : [
        t`${methods} throws for it and gets a fixed encoding: its counts are estimates, exact ones are in the usage of the answers.`,
      ];
}

function doubtsOf({ staying }: Sharers): string[] {
  return staying.map(
    (request) => t`${request.method} at ${request.file}:${request.position.line} reads the same text and stays.`,
  );
}

/** Other vectors, pictures and voices are never a matter of code alone; what to do about them is in the explanation. */
function kindDoubt({ api }: ModelRequest, { provider }: RuleContext): string[] {
  if (api === 'chat') return [];
  return [api === 'embeddings' ? '' : noteOf(provider.apis[api]).trim()];
}
