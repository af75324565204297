import { findNodeAtLocation, type ParseError, parse, parseTree } from 'jsonc-parser';
import { describeJsonFault } from './messages/describe-json-fault.js';
import { placeAt, type SourcePlace } from './messages/source-place.js';
import { t } from './messages/t.js';

/** Finds where a path, or the nearest part above it that is written, stands. */
export type PlaceOf = (path: readonly PropertyKey[]) => SourcePlace;

/** A text is no JSON from a place on; the message says why. */
export class BadJson extends Error {
  override readonly name = 'BadJson';

  constructor(
    reason: string,
    readonly place: SourcePlace,
  ) {
    super(reason);
  }
}

/** `It is no JSON: a comma is missing in line 3.` */
export function describeBadJson({ message, place }: BadJson): string {
  return t`It is no JSON: ${message} in line ${place.line}.`;
}

/** Reads the text of a JSON file; `lenient` allows comments and trailing commas. Throws `BadJson`. */
export function readJson(
  source: string,
  file: string,
  { lenient = false }: { readonly lenient?: boolean } = {},
): { readonly value: unknown; readonly placeOf: PlaceOf } {
  const text = source.replace(/^\uFEFF/, '');
  const options = { allowTrailingComma: lenient, disallowComments: !lenient };
  const faults: ParseError[] = [];
  const value: unknown = parse(text, faults, options);
  const [fault] = faults;
  if (text.trim() === '') throw new BadJson(t`the file is empty`, placeAt(file, text, 0));
  if (fault) throw new BadJson(describeJsonFault(fault.error), placeAt(file, text, fault.offset));
  return { value, placeOf: (path) => placeAt(file, text, offsetOf(path, text)) };
}

function offsetOf(path: readonly PropertyKey[], text: string): number {
  const root = parseTree(text);
  const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (!root) return 0;
  for (let length = keys.length; length > 0; length--) {
    const node = findNodeAtLocation(root, keys.slice(0, length));
    // Of a part that is not written, the name of what it should be in is shown.
    if (node) return (length === keys.length ? node : (node.parent ?? node)).offset;
  }
  return root.offset;
}
