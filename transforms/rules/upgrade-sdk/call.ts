import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import type { Property } from '../../../src/scan/usage.js';
import { joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { insertAt, replaceAt } from '../../call-shapes/write.js';
import { knownValue } from '../parameters/allowed.js';
import { nameArguments } from './arguments.js';
import { NO_COUNTERPART, POSITIONAL, WITHOUT_PARAMETERS } from './names.js';
import type { Request } from './unit.js';
import type { Calls } from './upgrade.js';

/** A call of version 3 under its new name, with its parameters as one object. */
export function liftCall(request: Request, calls: Calls, scanned: Scanned): Part {
  const method = calls.names.get(request.id);
  const where = t`${request.method} at ${request.file}:${request.position.line}`;
  if (method === undefined) {
    const todo = Object.hasOwn(NO_COUNTERPART, request.method) ? NO_COUNTERPART[request.method] : undefined;
    return obstacle(t`${where} has no counterpart`, todo ?? t`Remove it: OpenAI has shut that API.`);
  }
  const { methodPlace, call } = request;
  if (!methodPlace || !call) return obstacle(t`${where} is not called on its client directly`, t`Call ${method}.`);
  if (call.arguments.some((each) => scanned.source(each.file).startsWith('...', each.span[0]))) {
    return obstacle(t`the arguments of ${where} are spread`, t`Call ${method} with one object of parameters.`);
  }
  return joinParts([
    { edits: [replaceAt(methodPlace, method)] },
    Object.hasOwn(POSITIONAL, request.method) ? nameArguments(request, calls.moves(request), scanned) : {},
    liftTransport(request, where, scanned),
  ]);
}

/** Options of axios that mean the same to the current client. */
const SAME = new Set(['timeout', 'signal', 'headers']);

function liftTransport(request: Request, where: string, scanned: Scanned): Part {
  const { call } = request;
  const argument = transportArgument(request);
  if (!call || !argument) return {};
  const { transport } = call;
  const literal = transport?.literal;
  const isInline = literal?.place.file === argument.file && literal.place.span[0] === argument.span[0];
  if (!transport || !isInline || transport.unseen.length > 0) {
    return obstacle(
      t`the second argument of ${where} is out of sight`,
      t`Write it at the call: the current client takes timeout, signal, headers and maxRetries there.`,
    );
  }
  const gone = transport.properties.filter(isResponseType);
  const odd = transport.properties.find((each) => !SAME.has(each.name) && !gone.includes(each));
  if (odd) {
    return obstacle(
      t`${odd.name} of ${where} configures axios`,
      t`The current client takes timeout, signal, headers and maxRetries there, and the rest as fetchOptions.`,
    );
  }
  if (gone.length < transport.properties.length) {
    return { edits: removeProperties(gone, literal, scanned.source) };
  }
  const before = call.arguments[call.arguments.indexOf(argument) - 1];
  return {
    edits: [{ file: argument.file, start: before?.span[1] ?? argument.span[0], end: argument.span[1], text: '' }],
  };
}

function transportArgument({ call, method }: Request) {
  const index = WITHOUT_PARAMETERS.has(method) ? 0 : (POSITIONAL[method]?.length ?? 1);
  return call?.arguments[index];
}

const isResponseType = (property: Property): boolean =>
  property.name === 'responseType' && /^(?:stream|json)$/.test(knownValue(property) ?? '');

/** True for a call whose answer is a stream of Node's, taken apart by hand. */
export function isByteStream({ call }: Request): boolean {
  return (call?.transport?.properties ?? []).some(
    (property) => property.name === 'responseType' && knownValue(property) === 'stream',
  );
}

/** Writes something behind the call: `.asResponse()`. */
export const behindCall = ({ file, span }: Request, text: string): Edit => insertAt(file, span[1], text);
