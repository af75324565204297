import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { dropRepeated } from '../../../src/plan/edits/drop-repeated.js';
import { isLeftAlone } from '../../../src/plan/left-alone.js';
import type { Route } from '../../../src/scan/usage.js';
import { joinParts, obstacle, type Part, type WholePart } from '../../call-shapes/part.js';
import { askedForResponse, liftRead, liftStream, liftUnread } from './answers.js';
import { behindCall, isByteStream, liftCall } from './call.js';
import { liftClient } from './client.js';
import { liftEdgeAnswer } from './edge.js';
import { liftImport } from './imports.js';
import { liftManifest } from './manifest.js';
import { methodName } from './names.js';
import { liftByteStream } from './streams.js';
import { liftType } from './types.js';
import type { Request, Unit } from './unit.js';
import { refuseUnseen } from './unseen-calls.js';

/** What other rules make of the calls. */
export interface Calls {
  /** What each call is called from now on, by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** The files where a legacy completion becomes a chat completion in the same run. */
  readonly toChat: ReadonlySet<string>;
  /** Whether the call goes to the provider, which may refuse a parameter of it. */
  moves(request: Request): boolean;
}

/** The calls by the names of version 3 alone, before any other rule has its say. */
export function plainCalls({ requests, major }: Unit): Calls {
  return {
    names: new Map(requests.flatMap(({ id, method }) => entry(id, methodName(method, major)))),
    toChat: new Set(),
    moves: () => false,
  };
}

const entry = (id: string, name: string | undefined): [string, string][] => (name === undefined ? [] : [[id, name]]);

/** All that has to be written to lift a unit, and what stands in the way. */
export function writeUpgrade(unit: Unit, calls: Calls, scanned: Scanned): WholePart {
  const asked = askedForResponse(unit);
  const whole = joinParts([
    liftManifest(unit, scanned),
    refuseUnseen(unit, scanned),
    ...unit.imports.map((usage) => liftImport(usage, unit, scanned)),
    ...unit.clients.map((client) => liftClient(client, unit, scanned)),
    ...unit.requests.map((request) => liftCall(request, calls, scanned)),
    ...unit.types.map((usage) => liftType(usage, unit, calls, scanned)),
    ...unit.requests.map((request) => liftAnswer(request, calls.names, asked, unit, scanned)),
    ...unit.results.filter(isWrapped).map((usage) => liftRead(usage, asked, scanned)),
    ...unit.streams.filter(isWrapped).map((usage) => liftStream(usage, scanned)),
  ]);
  const edits = dropCovered(dropRepeated(whole.edits));
  return joinParts([{ ...whole, edits }, leftAlone(edits, scanned)]);
}

/** Version 3 wraps its answers; openai-edge gives the response of fetch. */
const isWrapped = ({ route }: { readonly route: Route }): boolean => route !== 'openai-edge';

function liftAnswer(
  request: Request,
  names: Calls['names'],
  asked: ReadonlySet<string>,
  unit: Unit,
  scanned: Scanned,
): Part {
  if (!isWrapped(request)) return liftEdgeAnswer(request, unit, scanned);
  const method = names.get(request.id);
  if (method !== undefined && isByteStream(request)) return liftByteStream(request, method, unit, scanned);
  if (asked.has(request.id)) return { edits: [behindCall(request, '.withResponse()')] };
  return liftUnread(request, unit);
}

/** Edits of what a longer edit replaces as a whole. */
function dropCovered(edits: readonly Edit[]): Edit[] {
  const covers = (outer: Edit, { file, start, end }: Edit): boolean =>
    outer.file === file && outer.start <= start && end <= outer.end && outer.end - outer.start > end - start;
  const isInside = (edit: Edit): boolean =>
    edits.some(
      (outer) => covers(outer, edit) && (edit.end > edit.start || (outer.start < edit.start && edit.start < outer.end)),
    );
  return edits.filter((edit) => !isInside(edit));
}

function leftAlone(edits: readonly Edit[], { options }: Scanned): Part {
  const file = edits.find((edit) => isLeftAlone(edit.file, options))?.file;
  if (file === undefined) return {};
  const todo = t`Run without --no-tests: a package has one version of the SDK.`;
  return obstacle(t`${file} is to be left alone and uses version 3 too`, todo);
}
