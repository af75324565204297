import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare } from '../analysis/walk.js';
import { listed } from './follow-elements.js';
import type { MethodCall } from './follow-method.js';
import { functionGiven } from './functions-given.js';
import { isBytes } from './may-stream.js';
import type { Outcome, Reading } from './reading.js';
import { followParsedNear } from './sse-parsers.js';
import { stepOfCall } from './steps.js';
import { namesOfFinal, payloadOfEvent, rootOfElement } from './stream-events.js';
import { further } from './take-step.js';
import { HELD, type WalkOn } from './walk-on.js';

/** `for await (const chunk of stream)`. */
export function followStreamLoop(loop: ts.ForOfStatement, node: ts.Node, reading: Reading, walkOn: WalkOn): Outcome {
  const ts = typescript();
  const [declaration] = ts.isVariableDeclarationList(loop.initializer) ? loop.initializer.declarations : [];
  const variable = declaration?.name ?? loop.initializer;
  const { request } = reading;
  if (isBytes(reading)) {
    followParsedNear(loop, reading, walkOn);
    walkOn.tellStream({ node, whole: loop, request, form: 'sse', variable });
    return HELD;
  }
  walkOn.tellStream({ node, whole: loop, request, form: 'for-await', variable });
  if (declaration) walkOn.bind(declaration.name, { ...reading, root: rootOfElement(request.api) });
  return HELD;
}

/** The methods of a stream: what listens to it, reads its bytes, or waits for its end. */
export function followStreamMethod(
  name: string,
  call: ts.CallExpression,
  made: MethodCall,
  walkOn: WalkOn,
): Outcome | undefined {
  const { reading, written, member } = made;
  const finals = namesOfFinal(name);
  if (finals) {
    const {
      node,
      reading: { request },
    } = made;
    walkOn.tellStream({ node, whole: call, request, form: 'final', event: name });
    const steps = finals.map((each) => ({
      ...stepOfCall(call, member.expression, each, walkOn.context.places),
      form: 'member' as const,
    }));
    const taken = further({ ...reading, root: 'answer', parsed: true }, written, ...steps);
    return walkOn.follow(call, taken.reading, finals.length > 0 ? taken.written : undefined);
  }
  if (/^(on|once|addListener|addEventListener)$/.test(name)) return followListener(call, made, walkOn);
  if (READS_BYTES.test(name) && isBytes(reading)) return followBytes(name, call, made, walkOn);
  if (name === 'tee') return walkOn.follow(call, listed(reading));
  if (/^(pipe|pipeTo|toReadableStream)$/.test(name)) {
    walkOn.tellStream({
      node: made.node,
      whole: call,
      request: reading.request,
      form: 'handed',
      unseen: t`${name} gives it on`,
    });
    return HELD;
  }
  return undefined;
}

const READS_BYTES = /^(getReader|pipeThrough|pipe|read)$/;

function followBytes(name: string, call: ts.CallExpression, { node, reading }: MethodCall, walkOn: WalkOn): Outcome {
  const isParsed = followParsedNear(call, reading, walkOn);
  const form = isParsed ? 'sse' : 'handed';
  const unseen = isParsed ? {} : { unseen: t`read by ${name}, and parsed out of sight` };
  walkOn.tellStream({ node, whole: call, request: reading.request, form, ...unseen });
  return HELD;
}

/** `stream.on('content', (delta) => ...)`; it gives the stream back. */
function followListener(call: ts.CallExpression, { node, reading }: MethodCall, walkOn: WalkOn): Outcome {
  const ts = typescript();
  const [first, listener] = call.arguments;
  const event = first && ts.isStringLiteralLike(bare(first)) ? (bare(first) as ts.StringLiteralLike).text : '';
  const target = functionGiven(listener, walkOn.context.checker);
  const variable = target?.parameters[0]?.name;
  const form = isBytes(reading) ? 'sse' : 'events';
  walkOn.tellStream({ node, whole: call, request: reading.request, form, event, ...(variable ? { variable } : {}) });
  if (form === 'sse') followParsedNear(call, reading, walkOn);
  else if (variable) followPayload(event, variable, call, target, reading, walkOn);
  walkOn.follow(call, reading);
  return HELD;
}

function followPayload(
  event: string,
  variable: ts.BindingName,
  call: ts.CallExpression,
  target: ts.SignatureDeclaration,
  reading: Reading,
  walkOn: WalkOn,
): void {
  const payload = payloadOfEvent(event, reading.request.api);
  if (!payload) return;
  const place = walkOn.context.places.of(variable);
  const steps = payload.names.map((name) => ({ name, form: 'element' as const, place, nameSpan: place.span }));
  const entered = { call, target, outer: reading.entered };
  walkOn.bind(variable, { ...reading, root: payload.root, parsed: true, steps, entered });
}
