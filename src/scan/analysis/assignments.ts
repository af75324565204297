import { type ts, typescript } from './typescript.js';
import { isMember, memberName, walk } from './walk.js';

/**
 * What is assigned to a variable or a field after its declaration: `client = new OpenAI()` in an init function,
 * `this.client = client` in a constructor, `x ??= y`. Looks in the file of the declaration: nobody else can assign a binding,
 * and fields are set by their own class. `x += y` is given as a whole: what it makes is both sides.
 */
export function assignmentsTo(
  symbol: ts.Symbol | undefined,
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
): ts.Expression[] {
  if (!symbol) return [];
  const name = symbol.name.replace(/^__#\d+@/, '');
  const candidates = assignmentsByName(declaration.getSourceFile()).get(name) ?? [];
  return candidates.filter(({ left }) => isSame(targetSymbol(left, checker), symbol)).map(assignedValue);
}

/** `module.exports = Bot` makes a second symbol of each member of Bot, for those who require the module. */
function isSame(found: ts.Symbol | undefined, symbol: ts.Symbol): boolean {
  if (found === symbol) return true;
  return found?.valueDeclaration !== undefined && found.valueDeclaration === symbol.valueDeclaration;
}

function assignedValue(assignment: ts.BinaryExpression): ts.Expression {
  return assignment.operatorToken.kind === typescript().SyntaxKind.PlusEqualsToken ? assignment : assignment.right;
}

function targetSymbol(left: ts.Expression, checker: ts.TypeChecker): ts.Symbol | undefined {
  const ts = typescript();
  if (ts.isPropertyAccessExpression(left)) return checker.getSymbolAtLocation(left.name);
  if (ts.isElementAccessExpression(left)) return checker.getSymbolAtLocation(left.argumentExpression);
  return checker.getSymbolAtLocation(left);
}

const indexes = new WeakMap<ts.SourceFile, Map<string, ts.BinaryExpression[]>>();

function assignmentsByName(file: ts.SourceFile): Map<string, ts.BinaryExpression[]> {
  const known = indexes.get(file);
  if (known) return known;
  const ts = typescript();
  const index = new Map<string, ts.BinaryExpression[]>();
  walk(file, (node) => {
    if (!ts.isBinaryExpression(node) || !isAssignment(node.operatorToken.kind)) return;
    const name = isMember(node.left) ? memberName(node.left) : ts.isIdentifier(node.left) ? node.left.text : undefined;
    if (!name) return;
    const list = index.get(name);
    if (list) list.push(node);
    else index.set(name, [node]);
  });
  indexes.set(file, index);
  return index;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  const { SyntaxKind } = typescript();
  return (
    kind === SyntaxKind.EqualsToken ||
    kind === SyntaxKind.PlusEqualsToken ||
    kind === SyntaxKind.BarBarEqualsToken ||
    kind === SyntaxKind.QuestionQuestionEqualsToken
  );
}
