import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../scan/usage.js';

/** One entry of a dependency section. The span is the property's, in the manifest's text. */
export interface Dependency {
  readonly section: string;
  /** The name that code imports. */
  readonly name: string;
  readonly range: string;
  readonly span: Span;
}

export type Manifest =
  | { readonly kind: 'read'; readonly dependencies: readonly Dependency[] }
  | { readonly kind: 'broken'; readonly offset: number; readonly reason: string };

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Reads the dependency sections of a package.json as npm does: a BOM is allowed, comments are not. */
export function readManifest(text: string): Manifest {
  const errors: ParseError[] = [];
  // A space in the BOM's place keeps all offsets true.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (error) return { kind: 'broken', offset: error.offset, reason: describeError(error) };
  return { kind: 'read', dependencies: SECTIONS.flatMap((section) => dependenciesIn(section, root)) };
}

function dependenciesIn(section: string, root: Node | undefined): Dependency[] {
  const object = root && findNodeAtLocation(root, [section]);
  if (object?.type !== 'object') return [];
  return (object.children ?? []).flatMap(({ children = [], offset, length }) => {
    const [name, range] = children.map(({ value }): unknown => value);
    if (typeof name !== 'string' || typeof range !== 'string') return [];
    return [{ section, name, range, span: [offset, offset + length] as const }];
  });
}

/** `PropertyNameExpected` as `property name expected`. */
function describeError({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
