import { type ts, typescript } from './typescript.js';

/** What a name stands for. In `{ name }` it is both a property and the variable that fills it: the variable is meant. */
export function symbolAt(name: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = name;
  return typescript().isShorthandPropertyAssignment(parent) && parent.name === name
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(name);
}

/** What an imported or exported name leads to; any other symbol as it is. */
export function behindAlias<Found extends ts.Symbol | undefined>(
  symbol: Found,
  checker: ts.TypeChecker,
): Found | ts.Symbol {
  return symbol && symbol.flags & typescript().SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
