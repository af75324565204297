import { t } from '../../messages/t.js';
import { LineIndex } from '../positions.js';
import type { Place } from '../usage.js';
import { type ts, typescript } from './typescript.js';

/** Turns syntax nodes into places that outlive the syntax tree. */
export interface Places {
  of(node: ts.Node): Place;
  /** The characters of a name: inside the quotes for a string, undefined when it is written with escapes. */
  ofName(node: ts.Node): Place | undefined;
  ofSpan(inFileOf: ts.Node, start: number, end: number): Place;
  position(place: Place): { line: number; column: number };
  /** A name and where it is written, for people: `client in src/ask.ts:5`. */
  describe(node: ts.Node): string;
  /** The text of the file that a place is in, BOM kept. */
  textOf(place: Place): string;
}

/**
 * TypeScript's scanner skips a BOM but keeps it in `sourceFile.text`, so its offsets are ours.
 */
export function createPlaces(pathOf: (file: ts.SourceFile) => string): Places {
  const lines = new Map<string, { index: LineIndex; text: string }>();
  const ofSpan = (node: ts.Node, start: number, end: number): Place => {
    const source = node.getSourceFile();
    const file = pathOf(source);
    if (!lines.has(file)) lines.set(file, { index: new LineIndex(source.text), text: source.text });
    return { file, span: [start, end] };
  };
  const known = (place: Place) => {
    const entry = lines.get(place.file);
    if (!entry) throw new Error(`No text was seen for ${place.file}`);
    return entry;
  };
  const of = (node: ts.Node): Place => ofSpan(node, node.getStart(), node.getEnd());
  const position = (place: Place) => known(place).index.positionAt(place.span[0]);
  return {
    ofSpan,
    of,
    describe(node) {
      const place = of(node);
      return t`${node.getText().split('\n', 1)[0]} in ${place.file}:${position(place).line}`;
    },
    ofName(node) {
      const ts = typescript();
      if (!ts.isStringLiteralLike(node)) return ofSpan(node, node.getStart(), node.getEnd());
      const [start, end] = [node.getStart() + 1, node.getEnd() - 1];
      return node.getSourceFile().text.slice(start, end) === node.text ? ofSpan(node, start, end) : undefined;
    },
    position,
    textOf: (place) => known(place).text,
  };
}
