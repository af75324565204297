import { type ts, typescript } from '../analysis/typescript.js';
import { bare, walk } from '../analysis/walk.js';
import { httpCallee } from '../routes/http-libraries.js';
import type { ScanContext } from '../scan-context.js';
import type { Reading } from './reading.js';

/** Where an answer comes into the code, and as what. */
export interface AnswerStart {
  readonly node: ts.Node;
  readonly reading: Reading;
}

/** Helpers that call helpers. */
const MAX_HELPERS = 3;

/**
 * The call itself, or where that is one of the project's own `fetchJson(url, init)` the HTTP calls in it: only the helper says how
 * much of the response it hands back.
 */
export function startsOf(node: ts.Node, reading: Reading, context: ScanContext, helpers = 0): AnswerStart[] {
  const ts = typescript();
  const isHttp = /^[A-Z]+ /.test(reading.request.method);
  const target = isHttp && ts.isCallExpression(node) ? context.calls.targetOf(node) : undefined;
  const inside = target && helpers < MAX_HELPERS ? httpCallsIn(target, context) : [];
  if (!target || !ts.isCallExpression(node) || inside.length === 0) return [{ node, reading }];
  const entered = { call: node, target, outer: reading.entered };
  return inside.flatMap((call) => startsOf(call, { ...reading, entered }, context, helpers + 1));
}

function httpCallsIn(target: ts.SignatureDeclaration, context: ScanContext): ts.CallExpression[] {
  const ts = typescript();
  const found: ts.CallExpression[] = [];
  walk(target, (node) => {
    if (ts.isCallExpression(node) && httpCallee(bare(node.expression), context)) found.push(node);
  });
  return found;
}
