import type { SchemaHelper } from '../schema-helper.js';
import type { Places } from './places.js';
import { type ts, typescript } from './typescript.js';
import { bare } from './walk.js';

/** https://github.com/openai/openai-node/tree/master/src/helpers: what they are called is their own. */
const HELPER = /^(?:zod|standard)(?:ResponseFormat|TextFormat)$/;

/** The helper that an expression calls. A function of that name in the project itself has been entered before. */
export function schemaHelperAt(node: ts.Node, places: Places, checker: ts.TypeChecker): SchemaHelper | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node)) return undefined;
  const name = exportedName(node.expression, checker);
  const [schema] = node.arguments;
  if (name === undefined || !HELPER.test(name) || !schema || ts.isSpreadElement(schema)) return undefined;
  const scope = scopeOf(schema, checker);
  return {
    name,
    place: places.of(node),
    schema: places.of(schema),
    ...(scope ? { known: places.of(scope).span } : {}),
  };
}

/** What the package calls it: the first name of `zodResponseFormat as format`. */
function exportedName(callee: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const ts = typescript();
  const at = bare(callee);
  if (ts.isPropertyAccessExpression(at)) return at.name.text;
  if (!ts.isIdentifier(at)) return undefined;
  const declaration = checker.getSymbolAtLocation(at)?.declarations?.[0];
  if (declaration && (ts.isImportSpecifier(declaration) || ts.isBindingElement(declaration)))
    return (declaration.propertyName ?? declaration.name).getText();
  return at.text;
}

/** The block, function or file that can use the name that an expression begins with; undefined where it is no name. */
function scopeOf(expression: ts.Expression, checker: ts.TypeChecker): ts.Node | undefined {
  const ts = typescript();
  let root = expression;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  if (!ts.isIdentifier(root)) return undefined;
  const declaration = checker.getSymbolAtLocation(root)?.declarations?.[0];
  if (!declaration || declaration.getSourceFile() !== expression.getSourceFile()) return undefined;
  return ts.findAncestor(
    declaration,
    (at) => ts.isBlock(at) || ts.isFunctionLike(at) || ts.isModuleBlock(at) || ts.isSourceFile(at),
  );
}
