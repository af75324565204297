import { assignmentsTo } from './assignments.js';
import { argumentsFor, type CallIndex } from './call-index.js';
import { readEnv } from './env-reads.js';
import { returnedExpressions } from './returned-expressions.js';
import { type ts, typescript } from './typescript.js';
import { bare, isMember, memberName, propertyName } from './walk.js';

export type Role = 'value' | 'fallback' | 'branch';

/** Where a value comes from: an expression that says itself what it is, and the way to it. */
export interface Origin {
  readonly node: ts.Node;
  readonly role: Role;
  /** The names passed on the way, nearest first. */
  readonly via: readonly ts.Node[];
}

/** Follows values back through names, members, calls, parameters and imports, across all files of the program. */
export interface Origins {
  of(expression: ts.Node): readonly Origin[];
}

/** Longer ways than this are not how people pass a client or a model around. */
const MAX_DEPTH = 40;
/** More alternatives than this say nothing any more. */
const MAX_ORIGINS = 24;

/** One question's way through the code. Each node is asked once for its value and once for each member: cycles end there. */
interface Search {
  readonly asked: Map<ts.Node, Set<string>>;
  depth: number;
}

export function createOrigins(checker: ts.TypeChecker, calls: CallIndex): Origins {
  const answers = new WeakMap<ts.Node, readonly Origin[]>();
  let search: Search = { asked: new Map(), depth: 0 };
  return {
    of(expression) {
      const known = answers.get(expression);
      if (known) return known;
      search = { asked: new Map(), depth: 0 };
      const found: Origin[] = [];
      follow(expression, 'value', [], found, '');
      answers.set(expression, found);
      return found;
    },
  };

  function follow(start: ts.Node, role: Role, via: readonly ts.Node[], found: Origin[], asking: string): void {
    const ts = typescript();
    const node = ts.isExpression(start) ? bare(start) : start;
    if (found.length >= MAX_ORIGINS || !isNew(node, asking)) return;
    search.depth++;
    const next = search.depth < MAX_DEPTH ? stepsFrom(node) : [];
    if (next.length === 0) found.push({ node, role, via });
    for (const step of next)
      follow(step.node, step.role ?? role, step.through ? [...via, step.through] : via, found, asking);
    search.depth--;
  }

  function isNew(node: ts.Node, asking: string): boolean {
    const before = search.asked.get(node);
    if (before?.has(asking)) return false;
    if (before) before.add(asking);
    else search.asked.set(node, new Set([asking]));
    return true;
  }

  function stepsFrom(node: ts.Node): Step[] {
    const ts = typescript();
    if (readEnv(node)) return [];
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return stepsFromSymbol(symbolOf(node), node);
    if (isMember(node)) return stepsFromMember(node);
    if (ts.isCallExpression(node)) return stepsFromCall(node);
    if (ts.isConditionalExpression(node))
      return [
        { node: node.whenTrue, role: 'branch' },
        { node: node.whenFalse, role: 'branch' },
      ];
    if (ts.isBinaryExpression(node)) return stepsFromOperator(node);
    if (ts.isBindingElement(node)) return stepsFromBinding(node);
    if (ts.isParameter(node)) return stepsFromParameter(node);
    return [];
  }

  function stepsFromOperator(node: ts.BinaryExpression): Step[] {
    const { SyntaxKind } = typescript();
    switch (node.operatorToken.kind) {
      case SyntaxKind.BarBarToken:
      case SyntaxKind.QuestionQuestionToken:
      case SyntaxKind.BarBarEqualsToken:
      case SyntaxKind.QuestionQuestionEqualsToken:
        return [{ node: node.left }, { node: node.right, role: 'fallback' }];
      case SyntaxKind.AmpersandAmpersandToken:
      case SyntaxKind.EqualsToken:
      case SyntaxKind.CommaToken:
        return [{ node: node.right }];
      default:
        return [];
    }
  }

  function stepsFromMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): Step[] {
    const ts = typescript();
    const nameNode = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    const byType = stepsFromSymbol(symbolOf(nameNode), nameNode);
    if (byType.length > 0) return byType;
    const name = memberName(node);
    return name ? membersOf(node.expression, name, nameNode) : [];
  }

  /** `object.name` where the type of `object` does not lead there: look at the objects that it can be. */
  function membersOf(object: ts.Node, name: string, through: ts.Node): Step[] {
    const ts = typescript();
    const found: Origin[] = [];
    if (object.kind === ts.SyntaxKind.ThisKeyword) return [];
    follow(object, 'value', [], found, name);
    return found.flatMap(({ node, role }) => {
      const value = ts.isObjectLiteralExpression(node) ? valueOfProperty(node, name) : undefined;
      return value ? [{ node: value, through, ...(role === 'value' ? {} : { role }) }] : [];
    });
  }

  function stepsFromCall(node: ts.CallExpression): Step[] {
    const declaration = calls.targetOf(node);
    const returned = declaration ? returnedExpressions(declaration) : [];
    if (returned.length > 0) return returned.map((expression) => ({ node: expression, through: node.expression }));
    const passed = passedThrough(node);
    return passed ? [{ node: passed }] : [];
  }

  function stepsFromBinding(element: ts.BindingElement): Step[] {
    const ts = typescript();
    const name = propertyName(element.propertyName ?? element.name);
    const fallback: Step[] = element.initializer ? [{ node: element.initializer, role: 'fallback' }] : [];
    const owner = element.parent.parent;
    if (!name || element.dotDotDotToken || !ts.isObjectBindingPattern(element.parent)) return fallback;
    const sources = ts.isParameter(owner)
      ? stepsFromParameter(owner).map((step) => step.node)
      : ts.isVariableDeclaration(owner) && owner.initializer
        ? [owner.initializer]
        : [];
    const typed = sources.flatMap((source) => membersByType(source, name, element));
    const members = typed.length > 0 ? typed : sources.flatMap((source) => membersOf(source, name, element));
    return [...members, ...fallback];
  }

  function membersByType(object: ts.Node, name: string, through: ts.Node): Step[] {
    const property = checker.getTypeAtLocation(object).getProperty(name);
    return property ? stepsFromSymbol(property, through) : [];
  }

  function stepsFromParameter(parameter: ts.ParameterDeclaration): Step[] {
    const fallback: Step[] = parameter.initializer ? [{ node: parameter.initializer, role: 'fallback' }] : [];
    return [...argumentsFor(parameter, calls).map((node) => ({ node, through: parameter.name })), ...fallback];
  }

  function stepsFromSymbol(symbol: ts.Symbol | undefined, through: ts.Node): Step[] {
    return (symbol?.declarations ?? []).flatMap((declaration) => stepsFromDeclaration(declaration, symbol, through));
  }

  function stepsFromDeclaration(declaration: ts.Declaration, symbol: ts.Symbol | undefined, through: ts.Node): Step[] {
    const ts = typescript();
    if (ts.isParameter(declaration)) {
      const assigned = ts.isParameterPropertyDeclaration(declaration, declaration.parent)
        ? assignmentsTo(symbol, declaration, checker)
        : [];
      return [...stepsFromParameter(declaration), ...assigned.map((node) => ({ node, through }))];
    }
    if (ts.isBindingElement(declaration)) return [{ node: declaration, through }];
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration))
      return meaningful([declaration.initializer, ...assignmentsTo(symbol, declaration, checker)], through);
    if (ts.isPropertyAssignment(declaration) || ts.isEnumMember(declaration))
      return meaningful([declaration.initializer], through);
    if (ts.isShorthandPropertyAssignment(declaration))
      return stepsFromSymbol(resolveAlias(checker.getShorthandAssignmentValueSymbol(declaration)), through);
    if (ts.isGetAccessor(declaration)) return returnedExpressions(declaration).map((node) => ({ node, through }));
    if (ts.isExportAssignment(declaration)) return [{ node: declaration.expression, through }];
    return meaningful(assignmentsTo(symbol, declaration, checker), through);
  }

  function symbolOf(node: ts.Node): ts.Symbol | undefined {
    const ts = typescript();
    if (ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node)
      return resolveAlias(checker.getShorthandAssignmentValueSymbol(node.parent));
    return resolveAlias(checker.getSymbolAtLocation(node));
  }

  function resolveAlias(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    const { SymbolFlags } = typescript();
    return symbol && symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }
}

interface Step {
  readonly node: ts.Node;
  readonly role?: Role;
  readonly through?: ts.Node;
}

/** `let client = null` is no origin: the assignment that follows is. */
function meaningful(nodes: readonly (ts.Expression | undefined)[], through: ts.Node): Step[] {
  const { SyntaxKind, isIdentifier } = typescript();
  return nodes.flatMap((node) => {
    if (!node || node.kind === SyntaxKind.NullKeyword || (isIdentifier(node) && node.text === 'undefined')) return [];
    return [{ node, through }];
  });
}

/** The value of a literal's own property, by name. */
function valueOfProperty(literal: ts.ObjectLiteralExpression, name: string): ts.Node | undefined {
  const ts = typescript();
  for (const property of literal.properties) {
    if (propertyName(property.name) !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
    if (ts.isMethodDeclaration(property) || ts.isGetAccessor(property)) return property;
  }
  return undefined;
}

/** Wrappers that hand back what they are given: `wrapOpenAI(client)`, `Object.freeze(x)`, `url.trim()`. */
function passedThrough(node: ts.CallExpression): ts.Expression | undefined {
  const ts = typescript();
  const callee = node.expression;
  const name = ts.isIdentifier(callee) ? callee.text : isMember(callee) ? memberName(callee) : undefined;
  if (!name) return undefined;
  if (/^(wrapOpenAI|observeOpenAI|wrapSDK|freeze|String)$/.test(name)) return node.arguments[0];
  if (/^(trim|toString|withOptions)$/.test(name) && isMember(callee)) return callee.expression;
  return undefined;
}
