import { findNodeAtLocation, getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { configErrors } from '../messages/config-errors.js';

/** Where a path, or the nearest part above it that is written, stands. Lines and columns start at 1. */
export type Places = (path: readonly (string | number)[]) => Place;

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Parses JSON with comments and trailing commas. Throws RepointError for anything else. */
export function parseConfigText(source: string, shownAs: string): { readonly value: unknown; readonly places: Places } {
  const text = source.replace(/^\uFEFF/, '');
  const problems: ParseError[] = [];
  const root = parseTree(text, problems, { allowTrailingComma: true, disallowComments: false });
  const [problem] = problems;
  if (problem || !root) {
    const { line, column } = placeAt(text, problem?.offset ?? 0);
    const what = problem ? printParseErrorCode(problem.error) : 'the file is empty';
    throw configErrors.badConfig(shownAs, [`${shownAs}:${line}:${column}: no JSON: ${what}`]);
  }
  const places: Places = (path) => {
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node) return placeAt(text, (length === path.length ? node : (node.parent ?? node)).offset);
    }
    return placeAt(text, root.offset);
  };
  return { value: getNodeValue(root), places };
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
