import type { Scanned } from '../../src/plan/contract.js';
import { oncePerContext } from '../../src/plan/once-per-context.js';
import type { ObjectShape, Usage } from '../../src/scan/usage.js';
import type { CallShape, Request } from './call-shape.js';

/** Usages that say whose answers they are read from. */
export type AnswerUsage = Extract<Usage, { kind: 'result' | 'stream' }>;

/** Calls that can only be converted together: they share a place where an answer is read, or an object that is sent. */
export interface Family {
  readonly requests: readonly Request[];
  readonly answers: readonly AnswerUsage[];
}

/** The family of a call among those that a shape concerns. */
export function familyOf(request: Request, shape: CallShape, scanned: Scanned): Family {
  const all = concernedBy(shape)(shape.id, scanned);
  const answers = scanned.usages.filter((usage) => usage.kind === 'result' || usage.kind === 'stream');
  const family = new Set([request]);
  // A set visits what is added while it is walked.
  for (const member of family) {
    const readers = answers.filter(({ requests }) => requests.includes(member.id));
    for (const other of all) {
      const sharesReads = readers.some(({ requests }) => requests.includes(other.id));
      if (sharesReads || sharesObject(member, other) || followsOn(readers, other)) family.add(other);
    }
  }
  const ids = new Set([...family].map(({ id }) => id));
  return {
    requests: all.filter(({ id }) => ids.has(id)),
    answers: answers.filter(({ requests }) => requests.some((id) => ids.has(id))),
  };
}

const askers = new WeakMap<CallShape, (id: string, scanned: Scanned) => Request[]>();

function concernedBy(shape: CallShape): (id: string, scanned: Scanned) => Request[] {
  const known = askers.get(shape);
  if (known) return known;
  const ask = oncePerContext((_id: string, scanned: Scanned) =>
    scanned.usages.filter((usage) => usage.kind === 'request').filter((each) => shape.concerns(each, scanned)),
  );
  askers.set(shape, ask);
  return ask;
}

/** True for a call that is given the id of another's answer, to go on from what is stored under it. */
function followsOn(readers: readonly AnswerUsage[], { file, span }: Request): boolean {
  return readers.some(
    (read) =>
      read.kind === 'result' &&
      read.steps.length === 1 &&
      read.steps[0]?.name === 'id' &&
      read.file === file &&
      span[0] <= read.span[0] &&
      read.span[1] <= span[1],
  );
}

function sharesObject(a: Request, b: Request): boolean {
  const places = new Set(placesIn(a.parameters));
  return placesIn(b.parameters).some((place) => places.has(place));
}

/** Where the object and the objects in it are written. */
function placesIn(shape: ObjectShape | undefined): string[] {
  if (!shape) return [];
  const own = shape.literal ? [`${shape.literal.place.file}:${shape.literal.place.span[0]}`] : [];
  const inner = shape.properties.flatMap(({ object, elements = [] }) => [object, ...elements].flatMap(placesIn));
  return [...own, ...inner];
}
