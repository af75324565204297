import type { Leaf, ObjectShape, Place, Property } from '../../scan/usage.js';
import { type Json, readMembers, readValue } from './known-json.js';
import { coveringEdit, type Edited, textAfter } from './text-after.js';

/** What is known of a request's body. */
export interface KnownBody {
  readonly known: { readonly [name: string]: Json };
  /** Parameters whose value only the run knows. */
  readonly unknown: readonly string[];
}

/** The body as it is once the edits are made; without edits, as it is now. Undefined where an edit takes all of it apart. */
export function describeBody(shape: ObjectShape, edited: Edited): KnownBody | undefined {
  const { literal } = shape;
  if (literal && coveringEdit(literal.place, edited)) return undefined;
  const members = [
    ...shape.properties.flatMap((property) => membersOf(property, edited)),
    ...addedMembers(shape, edited),
  ];
  const known: Record<string, Json> = {};
  const unknown: string[] = [];
  for (const { name, value } of members) {
    if (value === undefined) unknown.push(name);
    else known[name] = value;
  }
  return { known, unknown: [...unknown, ...shape.unseen] };
}

interface NamedValue {
  readonly name: string;
  readonly value?: Json | undefined;
}

function membersOf(property: Property, edited: Edited): NamedValue[] {
  const { name, valueSpan, place } = property;
  const { file } = place;
  const before = edited.source(file).slice(...valueSpan);
  const value = readProperty(property, edited);
  const whole = coveringEdit(place, edited);
  if (whole) {
    return readMembers(whole.text).map((member) => ({
      name: member.name,
      value: member.value ?? (member.written === before ? value : undefined),
    }));
  }
  return [{ name: property.form === 'argument' ? name : nameAfter(property, edited), value }];
}

/** OpenAI's name, unless an edit writes another. */
function nameAfter({ name, nameSpan, place: { file } }: Property, edited: Edited): string {
  const place = { file, span: nameSpan };
  const before = edited.source(file).slice(...nameSpan);
  const after = coveringEdit(place, edited)?.text ?? textAfter(place, edited);
  return after === before ? name : unquoted(after);
}

function readProperty(
  { value, valueSpan, place, object, elements, unseenElements = [] }: Property,
  edited: Edited,
): Json | undefined {
  const written: Place = { file: place.file, span: valueSpan };
  const whole = coveringEdit(written, edited);
  if (whole) return readValue(whole.text);
  if (object) return objectOf(object, edited);
  if (elements && unseenElements.length === 0) {
    const objects = elements.map((element) => objectOf(element, edited));
    return objects.every((each) => each !== undefined) && objects.length > 0 ? objects : undefined;
  }
  const known = value.leaves.filter(({ kind }) => kind === 'text' || kind === 'constant');
  const others = value.leaves.filter(({ kind }) => kind === 'unknown');
  const [leaf] = known;
  if (leaf && known.length === 1 && others.length === 0) return leafValue(leaf, edited);
  return readValue(textAfter(written, edited));
}

/** An object of which all is known. */
function objectOf(shape: ObjectShape, edited: Edited): Json | undefined {
  const body = describeBody(shape, edited);
  return body && body.unknown.length === 0 ? body.known : undefined;
}

function leafValue(leaf: Leaf, edited: Edited): Json | undefined {
  if (leaf.kind === 'constant') {
    const whole = coveringEdit(leaf.place, edited);
    return whole ? readValue(whole.text) : leaf.value;
  }
  if (leaf.kind !== 'text') return undefined;
  const pieces = leaf.pieces.map((piece) => {
    if (piece.kind === 'hole') return undefined;
    if (piece.place === undefined) return piece.text;
    const whole = coveringEdit(piece.place, edited);
    return whole ? unquoted(whole.text) : textAfter(piece.place, edited);
  });
  return pieces.every((piece) => piece !== undefined) ? pieces.join('') : undefined;
}

/** What is written between the members of the literal. */
function addedMembers({ literal, properties }: ObjectShape, { edits }: Edited): NamedValue[] {
  if (literal === undefined) return [];
  const { file, span } = literal.place;
  const isAdded = (at: number): boolean =>
    span[0] < at &&
    at < span[1] &&
    !properties.some(({ place }) => place.file === file && place.span[0] < at && at < place.span[1]);
  return edits
    .filter((edit) => edit.file === file && edit.start === edit.end && isAdded(edit.start))
    .flatMap(({ text }) => readMembers(text.trim().replace(/^,/, '')));
}

const unquoted = (text: string): string => text.trim().replace(/^(['"`])(.*)\1$/s, '$2');
