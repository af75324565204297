import { t } from '../../../src/messages/t.js';
import type { Place, RuleContext } from '../../../src/plan/contract.js';
import { isTextRequest, type TextRequest } from '../../../src/plan/needs.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { literalPlace, samePlace } from '../../../src/plan/values.js';
import type { Leaf, UsageOf } from '../../../src/scan/usage.js';
import { familyOf } from '../model-registry/family.js';
import { packageOf } from '../model-registry/package-of.js';

type Tokenizer = UsageOf<'tokenizer'>;

/** What a tokenizer can be given after the move that it does not know. */
export interface Threat {
  /** Calls whose model is written where the tokenizer reads its own: they cannot move without it. */
  readonly requests: readonly TextRequest[];
  /** What is only known at run time. */
  readonly unseen: readonly string[];
}

/** Undefined for a tokenizer that keeps the ids that it knows. */
function threatTo(tokenizer: Tokenizer, context: RuleContext): Threat | undefined {
  if (tokenizer.takes !== 'model') return undefined;
  const leaves = tokenizer.argument?.leaves ?? [];
  const requests = leaves.flatMap((leaf) => requestsReading(leaf, context));
  const unseen = leaves.flatMap(describeUnseen);
  const withRegistry = leaves.some((leaf) => movesWithRegistry(leaf, tokenizer.file, context));
  const isAtRisk = requests.length > 0 || unseen.length > 0 || withRegistry;
  return isAtRisk ? { requests: [...new Set(requests)], unseen } : undefined;
}

function requestsReading(leaf: Leaf, context: RuleContext): TextRequest[] {
  const place = placeOf(leaf);
  if (!place) return [];
  return context.usages
    .filter((usage) => usage.kind === 'request')
    .filter(isTextRequest)
    .filter((request) => context.moves(request) && readsModelAt(request, place));
}

function readsModelAt({ parameters }: TextRequest, place: Place): boolean {
  return (parameters?.properties ?? [])
    .filter(({ name }) => name === 'model')
    .some(({ value }) => value.leaves.some((leaf) => samePlace(placeOf(leaf), place)));
}

function movesWithRegistry(leaf: Leaf, file: string, context: RuleContext): boolean {
  const place = placeOf(leaf);
  const { changed, loose } = familyOf(packageOf(file, context), context);
  const places = [
    ...changed.flatMap(({ registry }) => registry.members.map((member) => member.place)),
    ...loose.map(({ edit }): Place => ({ file: edit.file, span: [edit.start, edit.end] })),
  ];
  return places.some((each) => samePlace(each, place));
}

const placeOf = (leaf: Leaf): Place | undefined => (leaf.kind === 'text' ? literalPlace(leaf) : undefined);

function describeUnseen(leaf: Leaf): string[] {
  if (leaf.kind === 'env') return [t`environment variable ${leaf.name}`];
  return leaf.kind === 'unknown' && leaf.reason !== 'undefined' ? [leaf.reason] : [];
}

/** The tokenizers of a file that would be given an id that they do not know. */
export const threatenedIn = oncePerContext((file: string, context: RuleContext): Threatened[] =>
  context.usages
    .filter((usage) => usage.kind === 'tokenizer')
    .filter((usage) => usage.file === file)
    .flatMap((tokenizer) => {
      const threat = threatTo(tokenizer, context);
      return threat ? [{ tokenizer, threat }] : [];
    }),
);

export interface Threatened {
  readonly tokenizer: Tokenizer;
  readonly threat: Threat;
}

/** The tokenizers that read their model where a call does. */
export function tokenizersReading(place: Place, { usages }: RuleContext): Tokenizer[] {
  return usages
    .filter((usage) => usage.kind === 'tokenizer')
    .filter(
      ({ takes, argument }) => takes === 'model' && argument?.leaves.some((leaf) => samePlace(placeOf(leaf), place)),
    );
}
