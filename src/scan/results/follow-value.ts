import { type ts, typescript } from '../analysis/typescript.js';
import { isMember } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';
import { arriveAt } from './arrive.js';
import { bindPattern } from './follow-binding.js';
import { followMethod } from './follow-method.js';
import { consumeValue } from './follow-use.js';
import type { Outcome, Reading, Written } from './reading.js';
import { stepOfMember } from './steps.js';
import { takeStep } from './take-step.js';
import { NOTHING, type Telling, VALUE, type WalkOn } from './walk-on.js';

/** Longer ways than this are not how people hand an answer around. */
const MAX_DEPTH = 60;

/** More places than this are not one answer's any more. */
const MAX_PLACES = 2000;
const MAX_STEPS = 12;
const MAX_INSIDE = 4;
const MAX_ENTERED = 5;

/** A walk from the answer of one request to all places that read it; each is told once. */
export function createWalkOn(context: ScanContext, telling: Telling): WalkOn {
  const answers = new Map<string, Outcome>();
  const numbers = new Map<ts.Node, number>();
  let depth = 0;
  const walkOn: WalkOn = {
    context,
    ...telling,
    follow(expression, reading, written) {
      if (depth > MAX_DEPTH || answers.size > MAX_PLACES || isTooDeep(reading)) return NOTHING;
      const key = keyOf(expression, reading);
      const known = answers.get(key);
      if (known) return known;
      // Whoever asks again before the answer is there has gone round in a circle.
      answers.set(key, NOTHING);
      depth++;
      const outcome = followValue(expression, reading, written);
      depth--;
      answers.set(key, outcome);
      return outcome;
    },
    bind: (name, reading, base) => bindPattern(name, reading, { base: base ?? name, own: 0 }, walkOn),
    consume: (expression, reading) => consumeValue(expression, reading, walkOn),
    arrive: (node, reading, written, outcome) => arriveAt({ node, reading, written }, outcome, telling),
  };
  return walkOn;

  function followValue(expression: ts.Node, reading: Reading, before: Written | undefined): Outcome {
    const outer = carrierOf(expression);
    const written = before && before.own > 0 ? before : { ...before, base: outer, own: 0 };
    const { parent } = outer;
    if (!isMember(parent) || parent.expression !== outer)
      return walkOn.arrive(expression, reading, written, consumeValue(outer, reading, walkOn));
    if (isCallee(parent))
      return followMethod({ receiver: outer, node: expression, member: parent, reading, written }, walkOn);
    const taken = takeStep(reading, written, stepOfMember(parent, context.places), parent);
    if (taken === 'elsewhere') return NOTHING;
    if (taken === 'end') return walkOn.arrive(expression, reading, written, VALUE);
    return walkOn.follow(parent, taken.reading, taken.written);
  }

  function keyOf(node: ts.Node, { root, steps, inside, entered }: Reading): string {
    const way = [root, ...steps.map(({ name }) => name), '|', ...inside].join('.');
    return `${numberOf(node)} ${entered ? numberOf(entered.call) : ''} ${way}`;
  }

  function numberOf(node: ts.Node): number {
    const known = numbers.get(node) ?? numbers.size;
    numbers.set(node, known);
    return known;
  }
}

/** Functions that call themselves, and objects that are put into each other, have no end. */
function isTooDeep({ steps, inside, entered }: Reading): boolean {
  let calls = 0;
  for (let at = entered; at; at = at.outer) calls++;
  return steps.length > MAX_STEPS || inside.length > MAX_INSIDE || calls > MAX_ENTERED;
}

/** The expression with the parentheses, casts, `!` and `await` around it. */
function carrierOf(expression: ts.Node): ts.Node {
  const ts = typescript();
  let at = expression;
  while (
    ts.isParenthesizedExpression(at.parent) ||
    ts.isAsExpression(at.parent) ||
    ts.isSatisfiesExpression(at.parent) ||
    ts.isNonNullExpression(at.parent) ||
    ts.isTypeAssertionExpression(at.parent) ||
    ts.isAwaitExpression(at.parent)
  )
    at = at.parent;
  return at;
}

function isCallee(member: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  const ts = typescript();
  let at: ts.Node = member;
  while (ts.isParenthesizedExpression(at.parent) || ts.isNonNullExpression(at.parent)) at = at.parent;
  return ts.isCallExpression(at.parent) && at.parent.expression === at;
}
