import { type ts, typescript } from '../analysis/typescript.js';
import { walk } from '../analysis/walk.js';
import type { Reading } from './reading.js';
import { rootOfElement } from './stream-events.js';
import type { WalkOn } from './walk-on.js';

/**
 * A body that is read by hand is decoded, split and put together in too many ways to follow. Whatever its function parses as JSON
 * and reads as a chunk (or as an answer, where nothing streams) is one; where nothing is, the functions that it calls are looked
 * at, and then its file. False: it is parsed nowhere near.
 */
export function followParsedNear(at: ts.Node, reading: Reading, walkOn: WalkOn): boolean {
  const scope = outermostFunction(at);
  return (
    followParsedIn([scope], reading, walkOn) ||
    followParsedIn(functionsCalledIn(scope, walkOn), reading, walkOn) ||
    followParsedIn([at.getSourceFile()], reading, walkOn)
  );
}

function followParsedIn(scopes: readonly ts.Node[], reading: Reading, walkOn: WalkOn): boolean {
  const { api, stream } = reading.request;
  const root = stream === 'no' ? 'answer' : rootOfElement(api);
  const guessed: Reading = { ...reading, root, steps: [], inside: [], entered: undefined, guessed: true };
  const answers = answersOf(walkOn);
  let isRead = false;
  for (const call of scopes.flatMap(parsedJson)) {
    const known = answers.get(call) ?? walkOn.follow(call, guessed).use === 'held';
    answers.set(call, known);
    isRead ||= known;
  }
  return isRead;
}

/** Whether what is parsed was read as a chunk: the same body can be come to in several ways. */
const parsed = new WeakMap<WalkOn, Map<ts.Node, boolean>>();

function answersOf(walkOn: WalkOn): Map<ts.Node, boolean> {
  const known = parsed.get(walkOn) ?? new Map<ts.Node, boolean>();
  parsed.set(walkOn, known);
  return known;
}

function parsedJson(scope: ts.Node): ts.CallExpression[] {
  return callsIn(scope).filter(({ expression }) => expression.getText() === 'JSON.parse');
}

function functionsCalledIn(scope: ts.Node, { context }: WalkOn): ts.Node[] {
  return [...new Set(callsIn(scope).flatMap((call) => context.calls.targetOf(call) ?? []))];
}

function callsIn(scope: ts.Node): ts.CallExpression[] {
  const ts = typescript();
  const found: ts.CallExpression[] = [];
  walk(scope, (node) => {
    if (ts.isCallExpression(node)) found.push(node);
  });
  return found;
}

function outermostFunction(node: ts.Node): ts.Node {
  const ts = typescript();
  let found: ts.Node = node;
  for (let at = node.parent; at && !ts.isSourceFile(at); at = at.parent) if (ts.isFunctionLike(at)) found = at;
  return found;
}
