import { type ts, typescript } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import type { ErrorUsage, ResultUsage, StreamUsage, TypeUsage } from '../usage.js';
import { rootOfAnswer, throwsErrorsOfApi } from './answer-root.js';
import { startsOf } from './answer-starts.js';
import { describeRead, describeStream } from './describe-found.js';
import { detectErrors } from './detect-errors.js';
import { detectTypes } from './detect-types.js';
import { answersByCallback, followCallbacks } from './follow-callbacks.js';
import { followCatches } from './follow-errors.js';
import { createWalkOn } from './follow-value.js';
import { groupByPlace, keyOfRead, keyOfStream, placeKey } from './found-places.js';
import type { FoundRead, FoundStream, Reading } from './reading.js';
import { sdkNamesIn } from './sdk-names.js';

type AnswerUsage = ResultUsage | StreamUsage | ErrorUsage | TypeUsage;

/** The places that read the answers of the requests that were found, and walk their streams, each told once; the errors and the types beside them. */
export function detectResults(files: readonly ts.SourceFile[], context: ScanContext): AnswerUsage[] {
  const reads: FoundRead[] = [];
  const streams: FoundStream[] = [];
  const telling = {
    tell: (read: FoundRead) => reads.push(read),
    tellStream: (stream: FoundStream) => streams.push(stream),
  };
  for (const [node, request] of context.requests) {
    const root = rootOfAnswer(request);
    if (!root) continue;
    const throws = throwsErrorsOfApi(node, request);
    const reading: Reading = { request, throws, root, steps: [], inside: [], entered: undefined, via: [] };
    const walkOn = createWalkOn(context, telling);
    followCatches(node, reading, walkOn);
    for (const start of startsOf(node, reading, context)) {
      if (answersByCallback(start.node)) followCallbacks(start.node, start.reading, walkOn);
      else if (typescript().isCallExpression(start.node)) walkOn.follow(start.node, start.reading);
    }
  }
  const names = files.flatMap((file) => sdkNamesIn(file, context));
  return [
    ...groupByPlace(knownOrGuessed(reads), keyOfRead).map((same) => describeRead(same, context)),
    ...groupByPlace(streams, keyOfStream).map((same) => describeStream(same, context)),
    ...detectErrors(names, reads, context),
    ...detectTypes(names, context),
  ];
}

/** What was parsed near a stream is no chunk where it is known to be something else. */
function knownOrGuessed(reads: readonly FoundRead[]): FoundRead[] {
  const known = new Set(reads.filter(({ reading }) => !reading.guessed).map(({ node }) => placeKey(node)));
  return reads.filter(({ node, reading }) => !reading.guessed || !known.has(placeKey(node)));
}
