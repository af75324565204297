import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName } from '../analysis/walk.js';
import type { Reading } from './reading.js';
import { followParsedNear } from './sse-parsers.js';
import type { WalkOn } from './walk-on.js';

/** `fetchEventSource`, `new EventSource`, `https.request`, `xhr.open`: their value is no answer, callbacks get it in pieces. */
export function answersByCallback(node: ts.Node): boolean {
  const ts = typescript();
  if (ts.isNewExpression(node)) return /EventSource|SSE|WebSocket/.test(node.expression.getText());
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  if (!isMember(callee)) return /eventsource|sse$/i.test(callee.getText());
  return (
    memberName(callee) === 'open' || (/^https?$/.test(callee.expression.getText()) && memberName(callee) !== 'post')
  );
}

/** What such a request's function parses as JSON. */
export function followCallbacks(node: ts.Node, reading: Reading, walkOn: WalkOn): void {
  const isParsed = followParsedNear(node, reading, walkOn);
  const { request } = reading;
  if (request.stream === 'no') return;
  const unseen = isParsed ? {} : { unseen: t`parsed out of sight` };
  walkOn.tellStream({ node, whole: node, request, form: isParsed ? 'sse' : 'handed', ...unseen });
}
