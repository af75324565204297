import { t } from '../../messages/t.js';
import { entryInto } from '../analysis/entered-call.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName } from '../analysis/walk.js';
import { isLeaf } from './answer-names.js';
import { textsOfList } from './compared-texts.js';
import { listed } from './follow-elements.js';
import type { Outcome, Reading } from './reading.js';
import { handed, VALUE, type WalkOn } from './walk-on.js';

type Call = ts.CallExpression | ts.NewExpression;

/** Functions that hand back what they are given. */
const PASSES_ON =
  /^(Promise\.(resolve|all|allSettled|race|any)|structuredClone|Object\.freeze|JSON\.parse|Array\.from)$/;
/** Functions that make something else of it: a text, a message. */
const USES =
  /^(\w*Error|String|Number|Boolean|Array\.isArray|Object\.(keys|values|entries)|Math\.\w+|parseInt|parseFloat)$/;

/** A value that is given to a function: its own ones are entered, of others it is said that they have it. */
export function followArgument(node: ts.Node, call: Call, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  const texts = ts.isCallExpression(call) ? textsOfList(call, walkOn.context) : undefined;
  if (texts) return { use: 'compared', texts };
  const callee = bare(call.expression);
  const name = callee.getText().replace(/\s+/g, ' ').replaceAll('?.', '.').slice(0, 60);
  if (USES.test(name)) return VALUE;
  if (PASSES_ON.test(name)) return isText(reading) ? VALUE : walkOn.follow(call, reading);
  const made = resolvedPromise(callee, walkOn.context.checker);
  if (made) return walkOn.follow(made, reading);
  return enter(node, call, reading, walkOn) ?? followPushed(callee, reading, walkOn) ?? handed(t`given to ${name}`);
}

/** Into the parameter of a function of the tree. Undefined: that function is not in sight. */
function enter(node: ts.Node, call: Call, reading: Reading, walkOn: WalkOn): Outcome | undefined {
  const ts = typescript();
  const target = walkOn.context.calls.targetOf(call);
  const index = call.arguments?.indexOf(node as ts.Expression) ?? -1;
  const parameter = target?.parameters[index];
  if (!target || !parameter || parameter.dotDotDotToken || !('body' in target && target.body)) return undefined;
  // A function that calls itself reads the same there.
  if (entryInto(target, reading.entered)) return VALUE;
  const entered = ts.isCallExpression(call) ? { call, target, outer: reading.entered } : reading.entered;
  return walkOn.bind(parameter.name, { ...reading, entered });
}

/** `chunks.push(chunk)`: on at the places that read the list. Undefined: none of them reads the answer. */
function followPushed(callee: ts.Expression, reading: Reading, walkOn: WalkOn): Outcome | undefined {
  const ts = typescript();
  if (!isMember(callee) || !/^(push|unshift)$/.test(memberName(callee) ?? '') || !ts.isIdentifier(callee.expression))
    return undefined;
  const outcome = walkOn.bind(callee.expression, listed(reading));
  return outcome.use === 'held' ? outcome : undefined;
}

/** `new Promise((resolve) => ... resolve(value))`: the promise that the value is put into. */
function resolvedPromise(callee: ts.Expression, checker: ts.TypeChecker): ts.NewExpression | undefined {
  const ts = typescript();
  if (!ts.isIdentifier(callee)) return undefined;
  const declaration = checker.getSymbolAtLocation(callee)?.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration)) return undefined;
  const executor = declaration.parent;
  const made = executor.parent;
  const isFirst = executor.parameters[0] === declaration;
  return isFirst && ts.isNewExpression(made) && made.expression.getText() === 'Promise' ? made : undefined;
}

function isText(reading: Reading): boolean {
  return reading.inside.length === 0 && isLeaf(reading);
}
