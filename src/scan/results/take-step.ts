import type { ts } from '../analysis/typescript.js';
import type { ResultStep } from '../usage.js';
import { inSnakeCase, isLeaf, isOfAnswer } from './answer-names.js';
import { mayStream } from './may-stream.js';
import type { Reading, Written } from './reading.js';
import { ANY } from './steps.js';
import { isOfElement } from './stream-events.js';

/** A value one member further on, and what of it is written here. */
export interface Taken {
  readonly reading: Reading;
  readonly written: Written;
}

/** What opens the envelopes of axios, version 3 of the SDK, `.withResponse()`, superagent, got and Obsidian. */
const OPENS = /^(data|body|json|_data|result)$/;
/** What an error of the SDK or of axios has and others lack, a stack and a message being of any. */
const OF_API_ERROR = /^(response|status|statusCode|code|type|param|error|errors|headers|request_?id|body|data)$/i;
/** Members of a stream that are none of an answer's. */
const OF_STREAMS = /^(controller|locked|readable|readableEnded|destroyed|closed)$/;
/** Members that every text or list has. */
const BUILT_IN = new Set(['length']);

/**
 * Reads a member. `end`: it is none of the answer's, the chain ends before it. `elsewhere`: it leads to another member of the
 * object that the answer was put into.
 */
export function takeStep(
  reading: Reading,
  written: Written,
  step: ResultStep,
  node: ts.Node,
): Taken | 'end' | 'elsewhere' {
  const [around, ...inside] = reading.inside;
  if (around !== undefined) {
    if (!leadsTo(step.name, around)) return 'elsewhere';
    return { reading: { ...reading, inside }, written: { base: node, own: 0 } };
  }
  if (BUILT_IN.has(step.name) || isLeaf(reading) || (mayStream(reading) && OF_STREAMS.test(step.name))) return 'end';
  const isFirst = reading.steps.length === 0;
  if (reading.root === 'error' && isFirst && !OF_API_ERROR.test(step.name)) return 'elsewhere';
  if (reading.guessed && isFirst && !isLikely(step.name, reading)) return 'elsewhere';
  if (reading.root === 'envelope' && isFirst) {
    if (OPENS.test(step.name))
      return { reading: { ...reading, root: 'answer' }, written: { base: node, own: 0, envelope: step } };
    if (isOfAnswer(step.name, reading.request.api)) return further({ ...reading, root: 'answer' }, written, step);
  }
  return further(reading, written, step);
}

/** The same for steps that a call stands for. */
export function further(reading: Reading, written: Written, ...steps: readonly ResultStep[]): Taken {
  const named = writesCamelCase(reading) ? steps.map(inOpenAIWords) : steps;
  return {
    reading: { ...reading, steps: [...reading.steps, ...named] },
    written: { ...written, own: written.own + steps.length },
  };
}

/** True for a member by which parsed JSON shows that it is what a server of this API sends. */
function isLikely(name: string, { root, request }: Reading): boolean {
  return root === 'answer' ? isOfAnswer(name, request.api) : isOfElement(name, request.api);
}

/** The package of Azure, version 1, has camel case; Azure's own HTTP and the class of the openai package do not. */
function writesCamelCase({ request, root }: Reading): boolean {
  return request.route === 'azure' && /^\w+$/.test(request.method) && (root === 'answer' || root === 'chunk');
}

function inOpenAIWords(step: ResultStep): ResultStep {
  const name = inSnakeCase(step.name);
  return name === step.name ? step : { ...step, name, written: step.name };
}

function leadsTo(name: string, around: string): boolean {
  const isIndex = /^\d+$/;
  if (around === ANY) return name === ANY || isIndex.test(name);
  return name === around || (name === ANY && isIndex.test(around));
}
