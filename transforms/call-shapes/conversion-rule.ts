import { joinSentences } from '../../src/messages/lists.js';
import { listSome } from '../../src/messages/sentences.js';
import { t } from '../../src/messages/t.js';
import type { Proposal, Rule, RuleContext, Source } from '../../src/plan/contract.js';
import { sourceOf } from '../../src/plan/facts.js';
import { requestDoubts } from '../../src/plan/request-doubts.js';
import { isFramework } from '../rules/client/own-rules.js';
import type { CallShape, Request } from './call-shape.js';
import { type Conversion, createConverter } from './conversion.js';
import { isOurs } from './is-ours.js';
import type { Obstacle } from './part.js';

/**
 * A rule that writes calls in another shape: the request, every place where its answer is read, and the types beside it as one
 * change. What no edit can convert keeps the whole call as it is, with a word about what to build instead.
 */
export function conversionRule(shape: CallShape): Rule<'request'> {
  const converter = createConverter(shape);
  return {
    id: shape.id,
    summary: shape.summary,
    handles: ['request'],
    converts(request, scanned) {
      if (isFramework(request)) return undefined;
      const conversion = converter(request, scanned);
      return conversion && conversion.whole.obstacles.length === 0 ? conversion.requests.get(request.id) : undefined;
    },
    propose(request, context) {
      if (isFramework(request)) return [];
      const conversion = converter(request, context.scanned);
      if (!conversion || !isOurs(request, context)) return [];
      const { obstacles, notes } = conversion.whole;
      if (obstacles.length > 0) return [reportObstacles(obstacles, request, shape, context)];
      return context.moves(request) ? [propose(conversion, shape, context), ...notes] : [];
    },
  };
}

function propose({ family, whole, requests }: Conversion, shape: CallShape, context: RuleContext): Proposal {
  const doubts = [...whole.doubts, ...family.requests.flatMap((request) => requestDoubts(request, context))];
  const [first] = family.requests;
  const converted = first && requests.get(first.id);
  return {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: [...family.requests, ...family.answers],
    edits: whole.edits,
    title: first && converted ? shape.title(first, converted) : shape.id,
    why: joinSentences([...(first ? [shape.why(first, context)] : []), ...new Set(doubts)]),
    sources: [...sourcesOf(family.requests, shape, context), ...whole.sources],
  };
}

/** One finding for a call: what stands in the way, and each thing to do once. */
function reportObstacles(
  obstacles: readonly Obstacle[],
  request: Request,
  shape: CallShape,
  context: RuleContext,
): Proposal {
  const own = obstacles.filter(({ of }) => of === undefined || of.id === request.id);
  const told = own.length > 0 ? own : obstacles.slice(0, 1).flatMap(ofAnother);
  const whats = [...new Set(told.map(({ what }) => what))];
  const todos = [...new Set(told.map(({ todo }) => todo))];
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    title: t`${request.method} cannot be converted: ${listSome(whats, 3)}`,
    todo: joinSentences([...todos, shape.why(request, context)]),
    sources: sourcesOf([request], shape, context),
  };
}

function ofAnother({ of }: Obstacle): Obstacle[] {
  if (!of) return [];
  const what = t`it goes together with ${of.method} at ${of.file}:${of.position.line}, which stays`;
  return [{ what, todo: t`Convert that one, or take the two apart, then run again.` }];
}

function sourcesOf(requests: readonly Request[], shape: CallShape, context: RuleContext): readonly Source[] {
  const [first] = requests;
  if (shape.sources) return first ? shape.sources(first, context) : [];
  const { provider } = context;
  return [...new Set(requests.map(({ api }) => api))].map((api) => sourceOf(provider.apis[api]));
}
