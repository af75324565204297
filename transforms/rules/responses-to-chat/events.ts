import type { Scanned } from '../../../src/plan/contract.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';

/** The events of a response that chunks of a chat completion stand for: a piece of the text, and the end. */
export const DELTA = 'response.output_text.delta';
export const COMPLETED = 'response.completed';

/** The names of the steps behind the event: a stream that is walked counts as its elements. */
export function wayOfEvent({ root, steps }: ResultUsage): string[] | undefined {
  const names = steps.map(({ name }) => name);
  return root === 'event' ? names : undefined;
}

/** What is told of the whole answer at the end, and where a chat completion or its last chunk has it. */
export const OF_RESPONSE: Readonly<Record<string, string>> = {
  'response.id': 'id',
  'response.model': 'model',
  'response.usage': 'usage',
  'response.usage.input_tokens': 'usage?.prompt_tokens',
  'response.usage.output_tokens': 'usage?.completion_tokens',
  'response.usage.total_tokens': 'usage?.total_tokens',
};

const ofRequest = ({ id }: Request, { usages }: Scanned): ResultUsage[] =>
  usages.filter((usage) => usage.kind === 'result').filter(({ requests }) => requests.includes(id));

/** True where the code reads the usage at the end of a stream. */
export function readsUsageOf(request: Request, scanned: Scanned): boolean {
  const isHelper = /\bstream$/.test(request.method);
  return ofRequest(request, scanned).some((read) => {
    if (wayOfEvent(read)) return wayOfEvent(read)?.slice(0, 2).join('.') === 'response.usage';
    return isHelper && read.root === 'answer' && read.steps[0]?.name === 'usage';
  });
}

/** The types of events that the code tells apart. */
export function typesToldApart(request: Request, scanned: Scanned): string[] {
  const types = ofRequest(request, scanned).filter((read) => wayOfEvent(read)?.join('.') === 'type');
  return [...new Set(types.flatMap(({ texts }) => texts.map(({ text }) => text)))];
}
