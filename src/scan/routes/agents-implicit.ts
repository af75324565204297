import { type KnownExports, knownCall, knownConstruction } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { walk } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';
import { AGENTS_PACKAGES } from './agents-packages.js';

const STARTS: KnownExports<true> = { modules: AGENTS_PACKAGES, names: { run: true, Runner: true } };
const AGENTS: KnownExports<true> = { modules: AGENTS_PACKAGES, names: { Agent: true } };

const answers = new WeakMap<ScanContext, readonly ts.Node[]>();

/**
 * Where the SDK makes a client by itself, told once a file: at the first `run(...)` or `new Runner(...)`. Whoever runs agents that
 * this tree only defines does so out of sight: then it is told where they are defined.
 */
export function findImplicit(context: ScanContext): readonly ts.Node[] {
  const known = answers.get(context);
  if (known) return known;
  const starts = firstInEachFile(STARTS, context);
  const found = starts.length > 0 ? starts : firstInEachFile(AGENTS, context);
  answers.set(context, found);
  return found;
}

function firstInEachFile(exports: KnownExports<true>, context: ScanContext): ts.Node[] {
  const { program, pathOf } = context.analysis;
  const names = new RegExp(`\\b(?:${Object.keys(exports.names).join('|')})\\s*[(<]`);
  return program.getSourceFiles().flatMap((file) => {
    // A file may import them from another one of the tree, so that the name of the package says nothing.
    if (pathOf(file) === undefined || !names.test(file.text)) return [];
    let first: ts.Node | undefined;
    walk(file, (node) => {
      if (first) return;
      const found = knownCall(node, exports, context) ?? knownConstruction(node, exports, context);
      if (found) first = node;
    });
    return first ? [first] : [];
  });
}
