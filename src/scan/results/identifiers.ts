import { symbolAt } from '../analysis/symbols.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { walk } from '../analysis/walk.js';

const indexes = new WeakMap<ts.SourceFile, ReadonlyMap<string, readonly ts.Identifier[]>>();

/** The places of a file where a name stands for the same thing as it does at `name`, that place left out. */
export function otherPlacesOf(name: ts.Identifier | ts.PrivateIdentifier, checker: ts.TypeChecker): ts.Identifier[] {
  const symbol = symbolAt(name, checker);
  if (!symbol) return [];
  return sameNamesOf(name).filter((node) => isSame(symbolAt(node, checker), symbol));
}

/** The other places of a file where the name is written, whatever it stands for. */
export function sameNamesOf(name: ts.Identifier | ts.PrivateIdentifier): ts.Identifier[] {
  const named = identifiersOf(name.getSourceFile()).get(name.text) ?? [];
  return named.filter((node) => node !== name);
}

function isSame(found: ts.Symbol | undefined, symbol: ts.Symbol): boolean {
  if (found === symbol) return true;
  return found?.valueDeclaration !== undefined && found.valueDeclaration === symbol.valueDeclaration;
}

/** Made once for each file that an answer is followed in. */
function identifiersOf(file: ts.SourceFile): ReadonlyMap<string, readonly ts.Identifier[]> {
  const known = indexes.get(file);
  if (known) return known;
  const ts = typescript();
  const index = new Map<string, ts.Identifier[]>();
  walk(file, (node) => {
    if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node)) return;
    const list = index.get(node.text);
    if (list) list.push(node as ts.Identifier);
    else index.set(node.text, [node as ts.Identifier]);
  });
  indexes.set(file, index);
  return index;
}
