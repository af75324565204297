import type { Scanned } from '../../../src/plan/contract.js';
import type { ResultUsage } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';

/** The names of the steps behind the event: a stream that is walked counts as its elements. */
export function wayOfEvent({ root, steps }: ResultUsage): string[] | undefined {
  const names = steps.map(({ name }) => name);
  return root === 'event' ? names : undefined;
}

const ofRequest = ({ id }: Request, { usages }: Scanned): ResultUsage[] =>
  usages.filter((usage) => usage.kind === 'result').filter(({ requests }) => requests.includes(id));

/** True where the code reads the usage at the end of a stream. */
export function readsUsageOf(request: Request, scanned: Scanned): boolean {
  return ofRequest(request, scanned).some((read) => wayOfEvent(read)?.slice(0, 2).join('.') === 'response.usage');
}

/** The types of events that the code tells apart. */
export function typesToldApart(request: Request, scanned: Scanned): string[] {
  const types = ofRequest(request, scanned).filter((read) => wayOfEvent(read)?.join('.') === 'type');
  return [...new Set(types.flatMap(({ texts }) => texts.map(({ text }) => text)))];
}
