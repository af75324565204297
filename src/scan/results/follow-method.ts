import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, memberName } from '../analysis/walk.js';
import { isLeaf } from './answer-names.js';
import { textsOf } from './compared-texts.js';
import { followElement } from './follow-elements.js';
import { followRejection } from './follow-errors.js';
import { followStreamMethod } from './follow-stream.js';
import { functionGiven } from './functions-given.js';
import { mayStream } from './may-stream.js';
import type { Outcome, Reading, Written } from './reading.js';
import { ANY, stepOfCall } from './steps.js';
import { takeStep } from './take-step.js';
import { HELD, handed, NOTHING, VALUE, type WalkOn } from './walk-on.js';

/** A method that is called on a value. */
export interface MethodCall {
  /** The value with what stands around it: `(await ask())`. */
  readonly receiver: ts.Node;
  /** The value as it was come to. */
  readonly node: ts.Node;
  readonly member: ts.PropertyAccessExpression | ts.ElementAccessExpression;
  readonly reading: Reading;
  readonly written: Written;
}

export function followMethod(made: MethodCall, walkOn: WalkOn): Outcome {
  const call = callOf(made.member);
  const name = memberName(made.member) ?? '';
  if (!call) return VALUE;
  return (
    followPromise(name, call, made, walkOn) ??
    followResponse(name, call, made, walkOn) ??
    (mayStream(made.reading) ? followStreamMethod(name, call, made, walkOn) : undefined) ??
    (isText(made.reading) ? comparedByMethod(name, call, made, walkOn) : followList(name, call, made, walkOn)) ??
    walkOn.arrive(made.node, made.reading, made.written, VALUE)
  );
}

/** `.then(cb)`, `.finally(cb)`; what `.catch(cb)` gets is an error. */
function followPromise(name: string, call: ts.CallExpression, made: MethodCall, walkOn: WalkOn): Outcome | undefined {
  if (made.reading.steps.length === 0) followRejection(name, call, made.reading, walkOn);
  if (/^(catch|finally)$/.test(name)) return walkOn.follow(call, made.reading, made.written);
  if (name !== 'then') return undefined;
  const { reading, receiver } = made;
  const [callback] = call.arguments;
  const target = functionGiven(callback, walkOn.context.checker);
  const given = callback?.getText().slice(0, 60) ?? 'nobody';
  if (!target) return walkOn.arrive(made.node, reading, made.written, handed(t`given to ${given}`));
  const [parameter] = target.parameters;
  if (!parameter) return NOTHING;
  const entered = { call, target, outer: reading.entered };
  const outcome = walkOn.bind(parameter.name, { ...reading, entered }, receiver);
  return walkOn.arrive(made.node, reading, made.written, outcome);
}

/** `.json()` of what fetch gives, `.withResponse()` and `.asResponse()` of the SDK. */
function followResponse(name: string, call: ts.CallExpression, made: MethodCall, walkOn: WalkOn): Outcome | undefined {
  const { reading } = made;
  if (reading.steps.length > 0 || reading.inside.length > 0) return undefined;
  if (/^(withResponse|asResponse)$/.test(name)) return walkOn.follow(call, { ...reading, root: 'envelope' });
  if (/^(json|text)$/.test(name)) return walkOn.follow(call, { ...reading, root: 'answer', parsed: true });
  return /^(clone|timeout)$/.test(name) ? walkOn.follow(call, reading) : undefined;
}

const KEEPS_LIST = /^(filter|slice|sort|toSorted|reverse|toReversed|concat|flat|values)$/;
const ONE_OF = /^(find|findLast|pop|shift)$/;
const WALKS = /^(map|flatMap|forEach|some|every|reduce|reduceRight|filter|find|findLast|findIndex)$/;

/** The methods of lists: their callbacks get an element, some of them give one. */
function followList(name: string, call: ts.CallExpression, made: MethodCall, walkOn: WalkOn): Outcome | undefined {
  const { reading, written } = made;
  const walks = WALKS.test(name) ? followCallback(name, call, made, walkOn) : undefined;
  if (name === 'at' || ONE_OF.test(name)) {
    const index = name === 'at' ? call.arguments[0]?.getText() : undefined;
    const step = stepOfCall(
      call,
      made.member.expression,
      index && /^\d+$/.test(index) ? index : ANY,
      walkOn.context.places,
    );
    const taken = takeStep(reading, written, step, call);
    return typeof taken === 'string' ? NOTHING : walkOn.follow(call, taken.reading, taken.written);
  }
  if (KEEPS_LIST.test(name)) return walkOn.follow(call, reading, written);
  return walks && walkOn.arrive(made.node, reading, written, reading.inside.length > 0 ? walks : { use: 'looped' });
}

function followCallback(name: string, call: ts.CallExpression, { reading }: MethodCall, walkOn: WalkOn): Outcome {
  const target = functionGiven(call.arguments[0], walkOn.context.checker);
  const parameter = target?.parameters[name.startsWith('reduce') ? 1 : 0];
  if (!target || !parameter) return HELD;
  const entered = { call, target, outer: reading.entered };
  return followElement(parameter.name, { ...reading, entered }, walkOn);
}

/** `event.type.startsWith('response.')`: a text that is asked for a part of it. */
function comparedByMethod(
  name: string,
  call: ts.CallExpression,
  made: MethodCall,
  walkOn: WalkOn,
): Outcome | undefined {
  const [argument] = call.arguments;
  if (!argument || !/^(startsWith|endsWith|includes)$/.test(name)) return undefined;
  const texts = textsOf(argument, walkOn.context).map((text) => ({ ...text, partly: true as const }));
  return texts.length > 0
    ? walkOn.arrive(made.node, made.reading, made.written, { use: 'compared', texts })
    : undefined;
}

function isText(reading: Reading): boolean {
  return reading.inside.length === 0 && isLeaf(reading);
}

function callOf(member: ts.Node): ts.CallExpression | undefined {
  const ts = typescript();
  const { parent } = member;
  const around = ts.isNonNullExpression(parent) || ts.isParenthesizedExpression(parent) ? parent.parent : parent;
  return ts.isCallExpression(around) && bare(around.expression) === member ? around : undefined;
}
