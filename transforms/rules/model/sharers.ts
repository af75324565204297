import type { Place, RuleContext } from '../../../src/plan/contract.js';
import { isModelRequest, type ModelRequest } from '../../../src/plan/needs.js';
import { literalPlace, samePlace } from '../../../src/plan/values.js';
import type { Leaf, UsageOf } from '../../../src/scan/usage.js';

/** The calls that a model id written at one place can reach: those that move, and those that stay where they are. */
export interface Sharers {
  readonly moving: readonly ModelRequest[];
  readonly staying: readonly UsageOf<'request'>[];
}

export function sharersOf(isShared: (leaf: Leaf) => boolean, request: ModelRequest, context: RuleContext): Sharers {
  const all = context.usages
    .filter((usage) => usage.kind === 'request')
    .filter((each) => modelLeaves(each).some(isShared));
  const moving = all
    .filter((each): each is ModelRequest => isModelRequest(each, context.provider))
    .filter((each) => each.api === request.api && context.moves(each));
  return { moving, staying: all.filter((each) => !moving.some(({ id }) => id === each.id)) };
}

export const isWrittenAt =
  (place: Place) =>
  (leaf: Leaf): boolean =>
    leaf.kind === 'text' && samePlace(literalPlace(leaf), place);

function modelLeaves(request: UsageOf<'request'>): Leaf[] {
  return (request.parameters?.properties ?? [])
    .filter(({ name }) => name === 'model')
    .flatMap(({ value }) => value.leaves);
}
