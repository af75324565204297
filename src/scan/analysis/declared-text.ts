import { type ts, typescript } from './typescript.js';
import { isMember } from './walk.js';

/** The string that a member of the SDK is declared to be: version 3's `ChatCompletionRequestMessageRoleEnum.System`. */
export function declaredText(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  const ts = typescript();
  if (!isMember(node)) return undefined;
  const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  const isDeclared = checker
    .getSymbolAtLocation(name)
    ?.declarations?.every((declaration) => declaration.getSourceFile().isDeclarationFile);
  const type = isDeclared ? checker.getTypeAtLocation(node) : undefined;
  return type?.isStringLiteral() ? type.value : undefined;
}
