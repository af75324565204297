import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { describeJsonFault } from '../messages/describe-json-fault.js';
import type { Span } from '../scan/usage.js';

/** One entry of a dependency section. The span is the property's, in the manifest's text. */
export interface Dependency {
  /** The keys to it with dots between them, e.g. `pnpm.overrides`. */
  readonly section: string;
  /** The name that code imports. */
  readonly name: string;
  readonly range: string;
  readonly span: Span;
}

export type Manifest =
  | { readonly kind: 'read'; readonly dependencies: readonly Dependency[] }
  | { readonly kind: 'broken'; readonly offset: number; readonly reason: string };

/** What asks for a package goes before what only says which version others get. */
const SECTIONS = [
  ['dependencies'],
  ['devDependencies'],
  ['peerDependencies'],
  ['optionalDependencies'],
  ['overrides'],
  ['resolutions'],
  ['pnpm', 'overrides'],
  // Bun's catalog.
  ['catalog'],
  ['workspaces', 'catalog'],
];

/** Reads the dependency sections of a package.json as npm does: a BOM is allowed, comments are not. */
export function readManifest(text: string): Manifest {
  const errors: ParseError[] = [];
  // A space in the BOM's place keeps all offsets true.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (error) return { kind: 'broken', offset: error.offset, reason: describeJsonFault(error.error) };
  return { kind: 'read', dependencies: SECTIONS.flatMap((section) => dependenciesIn(section, root)) };
}

function dependenciesIn(section: string[], root: Node | undefined): Dependency[] {
  const object = root && findNodeAtLocation(root, section);
  if (object?.type !== 'object') return [];
  return (object.children ?? []).flatMap(({ children = [], offset, length }) => {
    const [key, range] = children.map(({ value }): unknown => value);
    if (typeof key !== 'string' || typeof range !== 'string') return [];
    return [{ section: section.join('.'), name: nameOf(key), range, span: [offset, offset + length] as const }];
  });
}

// An override may say for whom and for which versions it holds: `langchain>openai`, `**/openai`, `openai@^4`.
function nameOf(key: string): string {
  const name = key.replace(/^.*(?:>|\*\/)/, '');
  return name.replace(/(?<=.)@.*$/, '');
}
