import { joinSentences, listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { dropRepeated } from '../../../src/plan/edits/drop-repeated.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { isTextRequest, type TextRequest } from '../../../src/plan/needs.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { onlyOpenAI } from '../model-registry/only-openai.js';
import { askFor } from './ask-for-width.js';
import { chooseWidth, type Vectors, vectorsOf } from './choose-width.js';
import { type FixedWidth, isColumn, isMigration, placesOfWidth, writeWidth } from './places.js';
import { rebuild, reportApart, reportLeft, reportMigration, reportOutOfSight, reportUnknown } from './report.js';

/** Vectors of another model have another width: every place that fixes it goes along, or the call asks for the width of today. */
export const embeddingWidth: Rule<'request'> = {
  id: 'embedding-width',
  get summary() {
    return t`Keep the calls' vectors and the columns, indexes and constants for them equally wide`;
  },
  handles: ['request'],
  propose(request, context) {
    if (!isMoving(request, context)) return [];
    const vectors = vectorsOf(request, context);
    if (!vectors) return reportUnknown(request, context);
    const together = callsOfWidth(String(vectors.from), context);
    const places = placesOfWidth(String(vectors.from), context);
    const isWanted = places.length > 0 || together.some(({ asked }) => asked !== undefined);
    if (!isWanted) return [];
    const common = chooseWidth(together, places, context);
    const width = common ?? vectors.model.embedding.default;
    const isUnseen = askFor(width, vectors, context) === undefined;
    return [
      ...(isUnseen ? [reportOutOfSight(vectors, width)] : []),
      ...(together[0]?.request.id === request.id ? proposeTogether(together, places, common, context) : []),
    ];
  },
};

/** A call whose vectors become those of another model. */
function isMoving(request: UsageOf<'request'>, context: RuleContext): request is TextRequest {
  return (
    isTextRequest(request) &&
    request.api === 'embeddings' &&
    context.moves(request) &&
    context.provider.apis.embeddings?.shape === 'openai'
  );
}

/** The calls whose vectors have one width: those that store and those that search have to agree. */
const callsOfWidth = oncePerContext((width: string, context: RuleContext): Vectors[] =>
  context.usages
    .filter((usage) => usage.kind === 'request')
    .flatMap((request) => {
      const vectors = isMoving(request, context) ? vectorsOf(request, context) : undefined;
      return vectors && String(vectors.from) === width ? [vectors] : [];
    }),
);

function proposeTogether(
  calls: readonly Vectors[],
  places: readonly FixedWidth[],
  width: number | undefined,
  context: RuleContext,
): Proposal[] {
  if (width !== undefined) return proposeWidth(calls, places, width, context);
  // Each call on its own: what is fixed for the vectors of one cannot follow all of them.
  const apart = calls.flatMap((call) => proposeWidth([call], [], call.model.embedding.default, context));
  return [...apart, reportApart(calls, places)];
}

function proposeWidth(
  calls: readonly Vectors[],
  places: readonly FixedWidth[],
  width: number,
  context: RuleContext,
): Proposal[] {
  const [first] = calls;
  if (!first) return [];
  const { from, model } = first;
  const asking = calls.flatMap((call) => askFor(width, call, context) ?? []);
  const moved = width === from || !onlyOpenAI(context) ? [] : places;
  const left = width === from ? [] : places.filter((place) => !moved.includes(place));
  const [migration] = moved.filter(isMigration);
  const requests = calls.map(({ request }) => request);
  const change: Proposal = {
    kind: 'change',
    tier: 'review',
    usages: [...requests, ...places],
    edits: dropRepeated([
      ...asking,
      ...moved.filter((place) => !isMigration(place)).map((place) => writeWidth(place, width)),
    ]),
    title: width === from ? `dimensions: ${width}` : t`vectors of ${from} -> ${width} numbers`,
    why: joinSentences([
      explain(first, width),
      ...(moved.some(isColumn) ? [t`The database needs a migration.`] : []),
      rebuild(),
    ]),
    sources: [sourceOf(model)],
  };
  return [
    ...(change.edits.length > 0 ? [change] : []),
    ...(migration ? [reportMigration(migration, requests, from, width)] : []),
    ...(left.length > 0 ? [reportLeft(left, requests, from, width)] : []),
  ];
}

function explain({ from, model }: Vectors, width: number): string {
  const { default: own, dimensions } = model.embedding;
  if (width === from)
    return t`${model.id} makes ${own} numbers by itself and ${width} when asked, so that what is built for ${width} can stay.`;
  const can = dimensions.length > 1 ? listed(dimensions.map(String)) : String(own);
  return t`${model.id} makes vectors of ${can} numbers, none of ${from}: calls, columns, indexes and checks change together.`;
}
