import { functionNamed } from './function-named.js';
import { type ts, typescript } from './typescript.js';
import { isMember, memberName, walk } from './walk.js';

type Call = ts.CallExpression | ts.NewExpression;

/** Who calls what, by resolved signature: that works across files even in untyped JavaScript. */
export interface CallIndex {
  /** The function that a call reaches, where it is written in the tree. */
  targetOf(call: Call): ts.SignatureDeclaration | undefined;
  /** The calls that reach a function. */
  callsTo(target: ts.SignatureDeclaration): readonly Call[];
}

export function createCallIndex(files: readonly ts.SourceFile[], checker: ts.TypeChecker): CallIndex {
  const targets = new Map<Call, ts.SignatureDeclaration | undefined>();
  let byName: Map<string, Call[]> | undefined;
  const targetOf = (call: Call): ts.SignatureDeclaration | undefined => {
    if (!targets.has(call)) targets.set(call, resolveTarget(call, checker));
    return targets.get(call);
  };
  return {
    targetOf,
    callsTo(target) {
      byName ??= indexByName(files);
      // Names first: resolving the signature of every call in the tree would cost seconds.
      const names = namesOf(target);
      const calls = names.flatMap((name) => byName?.get(name) ?? []);
      return calls.filter((call) => targetOf(call) === target);
    },
  };
}

/** What callers pass for a parameter. */
export function argumentsFor(parameter: ts.ParameterDeclaration, calls: CallIndex): ts.Expression[] {
  const position = parameter.parent.parameters.indexOf(parameter);
  return calls.callsTo(parameter.parent).flatMap((call) => call.arguments?.[position] ?? []);
}

function resolveTarget(call: Call, checker: ts.TypeChecker): ts.SignatureDeclaration | undefined {
  const ts = typescript();
  const byName = ts.isCallExpression(call) ? functionNamed(call.expression, checker) : 'unclear';
  const declaration = byName === 'unclear' ? checker.getResolvedSignature(call)?.declaration : byName;
  if (declaration && !ts.isJSDocSignature(declaration) && !declaration.getSourceFile().isDeclarationFile)
    return declaration;
  return undefined;
}

function indexByName(files: readonly ts.SourceFile[]): Map<string, Call[]> {
  const ts = typescript();
  const index = new Map<string, Call[]>();
  for (const file of files) {
    walk(file, (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
      const name = calleeName(node.expression);
      if (!name) return;
      const list = index.get(name);
      if (list) list.push(node);
      else index.set(name, [node]);
    });
  }
  return index;
}

function calleeName(callee: ts.Expression): string | undefined {
  const ts = typescript();
  if (ts.isIdentifier(callee)) return callee.text;
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return 'super';
  return isMember(callee) ? memberName(callee) : undefined;
}

/** The names under which a function can be called: its own, its class's for a constructor, its holder's for an arrow function. */
function namesOf(target: ts.SignatureDeclaration): string[] {
  const ts = typescript();
  if (ts.isConstructorDeclaration(target)) {
    const name = target.parent.name?.text;
    return name ? [name, 'super', 'default'] : ['super', 'default'];
  }
  const named = [target.name, holderName(target)].find((name) => name && 'text' in name) as
    | { text: string }
    | undefined;
  return named ? [named.text] : [];
}

function holderName(target: ts.Node): ts.Node | undefined {
  const ts = typescript();
  let holder = target.parent;
  // `const ask = withRetry(async () => {})` still goes by `ask`.
  while (ts.isParenthesizedExpression(holder) || ts.isAsExpression(holder)) holder = holder.parent;
  if (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder))
    return holder.name;
  if (ts.isBinaryExpression(holder) && isMember(holder.left) && ts.isPropertyAccessExpression(holder.left))
    return holder.left.name;
  return undefined;
}
