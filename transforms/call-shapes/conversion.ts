import { t } from '../../src/messages/t.js';
import type { Edit, Scanned } from '../../src/plan/contract.js';
import { dropRepeated } from '../../src/plan/edits/drop-repeated.js';
import { oncePerContext } from '../../src/plan/once-per-context.js';
import type { CallShape, Request } from './call-shape.js';
import { type AnswerUsage, type Family, familyOf } from './family.js';
import { doubt, joinParts, type Part, type WholePart } from './part.js';
import { renameImport, renameType, type TypeTable, tableFor } from './rename-type.js';

/** All that has to be written so that a family of calls is in another shape. */
export interface Conversion {
  readonly family: Family;
  readonly whole: WholePart;
  /** By the id of the call. */
  readonly requests: ReadonlyMap<string, Request>;
}

/** Works conversions out, once for each family and scan. */
export function createConverter(shape: CallShape): (request: Request, scanned: Scanned) => Conversion | undefined {
  const convertOnce = oncePerContext((request: Request, scanned: Scanned) => convert(request, shape, scanned));
  return (request, scanned) => {
    const written = requestById(request.id, scanned);
    return written && shape.concerns(written, scanned) ? convertOnce(written, scanned) : undefined;
  };
}

function convert(request: Request, shape: CallShape, scanned: Scanned): Conversion {
  const family = familyOf(request, shape, scanned);
  const converted = family.requests.map((each) => {
    const { part, request: becomes } = shape.convert(each, scanned);
    return { part: { ...part, obstacles: part.obstacles?.map((found) => ({ ...found, of: each })) ?? [] }, becomes };
  });
  const reads = family.answers.map((usage) => readPart(usage, family, shape, scanned));
  const calls = joinParts([
    ...converted.map(({ part }) => part),
    ...reads,
    ...family.requests.map((each) => unreadPart(each, family)),
  ]);
  const types = shape.types
    ? typeParts(calls.edits, family, typesOf(family, shape.types, scanned), shape, scanned)
    : [];
  const whole = joinParts([calls, ...types]);
  return {
    family,
    whole: { ...whole, edits: dropRepeated(whole.edits) },
    requests: new Map(converted.map(({ becomes }) => [becomes.id, becomes])),
  };
}

/** A read that an answer in another shape reaches too cannot be rewritten for one of them. */
function readPart(usage: AnswerUsage, family: Family, shape: CallShape, scanned: Scanned): Part {
  const request = family.requests.find(({ id }) => usage.requests.includes(id));
  const stranger = usage.requests.find((id) => !family.requests.some((each) => each.id === id));
  if (!request) return {};
  const part = usage.kind === 'result' ? shape.read(usage, request, scanned) : shape.stream?.(usage, request, scanned);
  const changes = part !== undefined && ((part.edits?.length ?? 0) > 0 || (part.obstacles?.length ?? 0) > 0);
  if (stranger === undefined || !changes) return part ?? {};
  const where = `${usage.file}:${usage.position.line}`;
  const what = t`the code at ${where} also reads answers of a call that stays as it is`;
  return { obstacles: [{ what, todo: t`Give each call its own code for reading its answer.` }] };
}

/** A call of whose answer nothing is seen to be read: somebody reads it all the same. */
function unreadPart({ id, file, position }: Request, { answers }: Family): Part {
  if (answers.some(({ requests }) => requests.includes(id))) return {};
  return doubt(t`Where the answer of the call at ${file}:${position.line} is read is out of sight.`);
}

function typesOf({ requests }: Family, table: TypeTable, { usages }: Scanned): TypeTable {
  const ids = new Set(requests.flatMap(({ clients }) => clients));
  const majors = usages.flatMap((usage) =>
    usage.kind === 'client' && ids.has(usage.id) ? [usage.sdkMajor ?? Number.POSITIVE_INFINITY] : [],
  );
  return tableFor(table, majors.length > 0 ? Math.min(...majors) : undefined);
}

/** Types carry no call: those in the files where something of the calls is written are taken to be theirs. */
function typeParts(
  edits: readonly Edit[],
  { requests }: Family,
  table: TypeTable,
  shape: CallShape,
  scanned: Scanned,
): Part[] {
  const files = new Set([...edits, ...requests].map(({ file }) => file));
  const beside = scanned.usages.filter(({ file }) => files.has(file));
  const parts = beside.map((usage): Part => {
    if (usage.kind === 'type') return renameType(usage, table, scanned);
    return usage.kind === 'import' ? renameImport(usage, table, edits, scanned) : {};
  });
  const strangers = beside
    .filter((usage) => usage.kind === 'request')
    .filter((other) => shape.concerns(other, scanned) && !requests.includes(other));
  const stays = strangers.find((other) => joinParts([shape.convert(other, scanned).part]).obstacles.length > 0);
  if (!stays || joinParts(parts).edits.length === 0) return parts;
  return [
    ...parts,
    doubt(t`${stays.method} at ${stays.file}:${stays.position.line} stays and may need the old types.`),
  ];
}

function requestById(id: string, { usages }: Scanned): Request | undefined {
  return usages.find((usage): usage is Request => usage.kind === 'request' && usage.id === id);
}
