import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName } from '../analysis/walk.js';
import { listed } from './follow-elements.js';
import { nameOfFunction } from './functions-given.js';
import { otherPlacesOf } from './identifiers.js';
import type { Outcome, Reading } from './reading.js';
import { handed, strongest, VALUE, type WalkOn } from './walk-on.js';

/** `return value`, `() => value`: on at the calls of the function. */
export function followReturned(at: ts.Node, reading: Reading, walkOn: WalkOn): Outcome {
  const target = functionAround(at);
  return target ? followOut(target, reading, walkOn) : VALUE;
}

/** `yield value`: what walks the calls of the generator gets it. */
export function followYielded(at: ts.YieldExpression, reading: Reading, walkOn: WalkOn): Outcome {
  const target = functionAround(at);
  return target ? followOut(target, at.asteriskToken ? reading : listed(reading), walkOn) : VALUE;
}

/** A value that a function hands back: to the call that it was entered by, to who was given the function, or to all its calls. */
function followOut(target: ts.SignatureDeclaration, reading: Reading, walkOn: WalkOn): Outcome {
  const { entered } = reading;
  if (entered?.target === target)
    return followInto(entered.call, target, { ...reading, entered: entered.outer }, walkOn);
  const taker = callGiven(target);
  if (taker) return followInto(taker, target, reading, walkOn);
  const calls = walkOn.context.calls.callsTo(target);
  const name = nameOfFunction(target) || t`a function`;
  if (calls.length === 0) return handed(t`returned by ${name}, which nobody in sight calls`);
  return strongest(calls.map((call) => walkOn.follow(call, reading)));
}

/** What a function hands back to the call that runs it. */
function followInto(
  call: ts.CallExpression,
  target: ts.SignatureDeclaration,
  reading: Reading,
  walkOn: WalkOn,
): Outcome {
  if (walkOn.context.calls.targetOf(call) === target) return walkOn.follow(call, reading);
  const name = calledName(call);
  if (/^(map|flatMap)$/.test(name)) return walkOn.follow(call, listed(reading));
  if (/^(then|catch|finally)$/.test(name) || isWrittenInPlace(call, target)) return walkOn.follow(call, reading);
  return followRunner(call, target, name, reading, walkOn);
}

/** `withRetry(() => ask())`: an own function by what it does with what it is given, another one by its name. */
function followRunner(
  call: ts.CallExpression,
  target: ts.SignatureDeclaration,
  name: string,
  reading: Reading,
  walkOn: WalkOn,
): Outcome {
  const ts = typescript();
  const runner = walkOn.context.calls.targetOf(call);
  const index = call.arguments.findIndex((argument) => contains(argument, target));
  const parameter = runner?.parameters[index]?.name;
  if (!runner || !parameter || !ts.isIdentifier(parameter))
    return RUNNERS.test(name) ? walkOn.follow(call, reading) : handed(t`handed back to ${name || t`its caller`}`);
  const inside = { ...reading, entered: { call, target: runner, outer: reading.entered } };
  return strongest(callsOf(parameter, walkOn).map((run) => walkOn.follow(run, inside)));
}

const RUNNERS =
  /retry|limit|backoff|attempt|timeout|trace|span|wrap|cache|queue|^run|exec|measure|schedule|transaction|^with[A-Z]|^(add|call|enqueue)$/i;

function callsOf(parameter: ts.Identifier, { context }: WalkOn): ts.CallExpression[] {
  const ts = typescript();
  return otherPlacesOf(parameter, context.checker).flatMap(({ parent }) =>
    ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) ? [parent] : [],
  );
}

/** The call that a function is written into as an argument. */
function callGiven(target: ts.Node): ts.CallExpression | undefined {
  const ts = typescript();
  let at = target;
  while (ts.isParenthesizedExpression(at.parent) || ts.isAsExpression(at.parent)) at = at.parent;
  const { parent } = at;
  return ts.isCallExpression(parent) ? parent : undefined;
}

/** `(async () => { ... })()`. */
function isWrittenInPlace(call: ts.CallExpression, target: ts.Node): boolean {
  return contains(call.expression, target) && !isMember(call.expression);
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function calledName({ expression }: ts.CallExpression): string {
  const ts = typescript();
  if (isMember(expression)) return memberName(expression) ?? '';
  return ts.isIdentifier(expression) ? expression.text : '';
}

function functionAround(node: ts.Node): ts.SignatureDeclaration | undefined {
  const ts = typescript();
  return ts.isFunctionLike(node)
    ? node
    : (ts.findAncestor(node, ts.isFunctionLike) as ts.SignatureDeclaration | undefined);
}
