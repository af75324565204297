import { type ts, typescript } from '../analysis/typescript.js';
import { functionGiven } from './functions-given.js';
import type { Reading } from './reading.js';
import type { WalkOn } from './walk-on.js';

/** An error that nobody catches in a function reaches its callers; further up it is any error. */
const MAX_CALLERS = 2;

/** The `catch` clauses that get what a request throws: around it, or around the calls of its function. */
export function followCatches(node: ts.Node, reading: Reading, walkOn: WalkOn, callers = 0): void {
  if (!reading.throws) return;
  const ts = typescript();
  let at = node;
  for (; at.parent && !ts.isFunctionLike(at.parent); at = at.parent) {
    const { parent } = at;
    if (!ts.isTryStatement(parent) || parent.tryBlock !== at || !parent.catchClause) continue;
    const variable = parent.catchClause.variableDeclaration?.name;
    if (variable) walkOn.bind(variable, asError(reading));
    return;
  }
  if (!at.parent || !ts.isFunctionLike(at.parent) || callers === MAX_CALLERS) return;
  for (const call of walkOn.context.calls.callsTo(at.parent)) followCatches(call, reading, walkOn, callers + 1);
}

/** `.catch((error) => ...)`, the second function of `.then`. */
export function followRejection(name: string, call: ts.CallExpression, reading: Reading, walkOn: WalkOn): void {
  if (!reading.throws || reading.root === 'error') return;
  const callback = name === 'catch' ? call.arguments[0] : name === 'then' ? call.arguments[1] : undefined;
  const parameter = functionGiven(callback, walkOn.context.checker)?.parameters[0];
  if (parameter) walkOn.bind(parameter.name, asError(reading));
}

const asError = (reading: Reading): Reading => ({
  ...reading,
  root: 'error',
  steps: [],
  inside: [],
  entered: undefined,
});
