import type { Place } from '../usage.js';
import type { Places } from './places.js';
import { type ts, typescript } from './typescript.js';

/** Behind the imports of a file and whatever loads the environment there: the first place where a statement sees both. */
export function setupPlace(node: ts.Node, places: Places): Place {
  const source = node.getSourceFile();
  const last = source.statements.findLast(isSetup);
  const at = last ? last.getEnd() : (source.statements[0]?.getStart() ?? source.getEnd());
  return places.ofSpan(node, at, at);
}

function isSetup(statement: ts.Statement): boolean {
  const ts = typescript();
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.every(isRequired);
  return (
    ts.isExpressionStatement(statement) &&
    /^(?:dotenv\b|require\(|loadEnv|process\.loadEnvFile|config\()/.test(statement.getText())
  );
}

function isRequired({ initializer }: ts.VariableDeclaration): boolean {
  return initializer !== undefined && /^require\(/.test(initializer.getText());
}
