import { type AskedNodes, createAskedNodes } from './asked-nodes.js';
import { assignmentsTo } from './assignments.js';
import { argumentsFor, type CallIndex } from './call-index.js';
import { type EnteredCall, entryInto, mayEnter } from './entered-call.js';
import { readEnv } from './env-reads.js';
import { type Step, stepsFromOperator, stepsFromValues } from './origin-steps.js';
import { buildsText, passedThrough } from './passed-through.js';
import { returnedExpressions } from './returned-expressions.js';
import { isSwitch } from './switch-test.js';
import { behindAlias, symbolAt } from './symbols.js';
import { type ts, typescript } from './typescript.js';
import { valueOfProperty } from './value-of-property.js';
import { bare, isMember, memberName, propertyName } from './walk.js';

export type Role = 'value' | 'fallback' | 'branch';

/** Where a value comes from: an expression that says itself what it is, and the way to it. */
export interface Origin {
  readonly node: ts.Node;
  readonly role: Role;
  /** The names passed on the way, nearest first. */
  readonly via: readonly ts.Node[];
  /** Set when the way leads into a function: what the parameters around `node` stand for. */
  readonly entered?: EnteredCall;
}

/** Follows values back through names, members, calls, parameters and imports, across all files of the program. */
export interface Origins {
  /** `entered`: of the origin that the expression is a part of. Without it a parameter is what any caller passes. */
  of(expression: ts.Node, entered?: EnteredCall): readonly Origin[];
}

/** Longer ways than this are not how people pass a client or a model around. */
const MAX_DEPTH = 40;
/** More alternatives than this say nothing any more. */
const MAX_ORIGINS = 24;

/** One question's way through the code. */
interface Search {
  readonly asked: AskedNodes;
  depth: number;
}

export function createOrigins(checker: ts.TypeChecker, calls: CallIndex): Origins {
  const answers = new WeakMap<ts.Node, readonly Origin[]>();
  let search: Search = { asked: createAskedNodes(), depth: 0 };
  return {
    of(expression, entered) {
      const known = entered ? undefined : answers.get(expression);
      if (known) return known;
      search = { asked: createAskedNodes(), depth: 0 };
      const found: Origin[] = [];
      follow(expression, { role: 'value', via: [], entered }, found, '');
      if (!entered) answers.set(expression, found);
      return found;
    },
  };

  function follow(start: ts.Node, way: Way, found: Origin[], asking: string): void {
    const ts = typescript();
    const node = ts.isExpression(start) ? bare(start) : start;
    const { role, via, entered } = way;
    if (found.length >= MAX_ORIGINS || !search.asked.isNew(node, asking, entered)) return;
    search.depth++;
    const next = search.depth < MAX_DEPTH ? stepsFrom(node, entered) : [];
    if (next.length === 0) found.push({ node, role, via, ...(entered ? { entered } : {}) });
    for (const step of next) {
      const onwards = {
        role: step.role ?? role,
        via: step.through ? [...via, step.through] : via,
        entered: 'entered' in step ? step.entered : entered,
      };
      follow(step.node, onwards, found, asking);
    }
    search.depth--;
  }

  function stepsFrom(node: ts.Node, entered: EnteredCall | undefined): Step[] {
    const ts = typescript();
    if (readEnv(node)) return [];
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return stepsFromSymbol(symbolOf(node), node, entered);
    if (isMember(node)) return stepsFromMember(node, entered);
    if (ts.isCallExpression(node)) return stepsFromCall(node, entered);
    if (isSwitch(node)) return [{ node: node.whenFalse }];
    if (ts.isConditionalExpression(node))
      return [
        { node: node.whenTrue, role: 'branch' },
        { node: node.whenFalse, role: 'branch' },
      ];
    if (ts.isBinaryExpression(node)) return stepsFromOperator(node);
    if (ts.isBindingElement(node)) return stepsFromBinding(node, entered);
    if (ts.isParameter(node)) return stepsFromParameter(node, entered);
    return [];
  }

  function stepsFromMember(
    node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    entered: EnteredCall | undefined,
  ): Step[] {
    const ts = typescript();
    const nameNode = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    const byType = stepsFromSymbol(symbolOf(nameNode), nameNode, entered);
    if (byType.length > 0) return byType;
    const name = memberName(node);
    return name ? membersOf(node.expression, name, nameNode, entered) : [];
  }

  /** `object.name` where the type of `object` does not lead there: look at the objects that it can be. */
  function membersOf(object: ts.Node, name: string, through: ts.Node, around: EnteredCall | undefined): Step[] {
    const ts = typescript();
    const found: Origin[] = [];
    if (object.kind === ts.SyntaxKind.ThisKeyword) return [];
    follow(object, { role: 'value', via: [], entered: around }, found, name);
    return found.flatMap(({ node, role, entered }) => {
      const value = ts.isObjectLiteralExpression(node) ? valueOfProperty(node, name) : undefined;
      return value ? [{ node: value, through, entered, ...(role === 'value' ? {} : { role }) }] : [];
    });
  }

  function stepsFromCall(node: ts.CallExpression, outer: EnteredCall | undefined): Step[] {
    const target = calls.targetOf(node);
    const returned = target ? returnedExpressions(target) : [];
    if (target && returned.length > 0) {
      const entered = mayEnter(node, outer) ? { call: node, target, outer } : outer;
      return returned.map((expression) => ({ node: expression, through: node.expression, entered }));
    }
    const passed = passedThrough(node);
    return passed ? [{ node: passed }] : [];
  }

  function stepsFromBinding(element: ts.BindingElement, entered: EnteredCall | undefined): Step[] {
    const ts = typescript();
    const name = propertyName(element.propertyName ?? element.name);
    const fallback: Step[] = element.initializer ? [{ node: element.initializer, role: 'fallback' }] : [];
    const owner = element.parent.parent;
    if (!name || element.dotDotDotToken || !ts.isObjectBindingPattern(element.parent)) return fallback;
    const sources = ts.isParameter(owner)
      ? stepsFromParameter(owner, entered)
      : ts.isVariableDeclaration(owner) && owner.initializer
        ? [{ node: owner.initializer }]
        : [];
    const members = sources.flatMap((source) => membersOfSource(source, name, element, entered));
    return [...members, ...fallback];
  }

  /** What a call gives is looked at in the function first: only there its parameters are known. */
  function membersOfSource(source: Step, name: string, through: ts.Node, around: EnteredCall | undefined): Step[] {
    const ts = typescript();
    const entered = 'entered' in source ? source.entered : around;
    const byType = () => membersByType(source.node, name, through);
    const byObject = () => membersOf(source.node, name, through, entered);
    const isCall = ts.isExpression(source.node) && ts.isCallExpression(bare(source.node));
    const [first, second] = isCall ? [byObject, byType] : [byType, byObject];
    const found = first();
    return found.length > 0 ? found : second();
  }

  function membersByType(object: ts.Node, name: string, through: ts.Node): Step[] {
    const property = checker.getTypeAtLocation(object).getProperty(name);
    return property ? stepsFromSymbol(property, through, undefined) : [];
  }

  function stepsFromParameter(parameter: ts.ParameterDeclaration, entered: EnteredCall | undefined): Step[] {
    const fallback: Step[] = parameter.initializer ? [{ node: parameter.initializer, role: 'fallback' }] : [];
    const through = parameter.name;
    const here = entryInto(parameter.parent, entered);
    if (!here) return [...argumentsFor(parameter, calls).map((node) => ({ node, through })), ...fallback];
    const passed = here.call.arguments[parameter.parent.parameters.indexOf(parameter)];
    return passed ? [{ node: passed, through, entered: here.outer }] : fallback;
  }

  function stepsFromSymbol(symbol: ts.Symbol | undefined, through: ts.Node, entered: EnteredCall | undefined): Step[] {
    return (symbol?.declarations ?? []).flatMap((it) => stepsFromDeclaration(it, symbol, through, entered));
  }

  function stepsFromDeclaration(
    declaration: ts.Declaration,
    symbol: ts.Symbol | undefined,
    through: ts.Node,
    entered: EnteredCall | undefined,
  ): Step[] {
    const ts = typescript();
    if (ts.isParameter(declaration)) {
      const assigned = assignmentsTo(symbol, declaration, checker);
      const kept = ts.isParameterPropertyDeclaration(declaration, declaration.parent)
        ? assigned
        : assigned.filter(buildsText);
      return [...stepsFromParameter(declaration, entered), ...kept.map((node) => ({ node, through }))];
    }
    if (ts.isShorthandPropertyAssignment(declaration))
      return stepsFromSymbol(symbolOf(declaration.name), through, entered);
    return stepsFromValues(declaration, symbol, through, checker);
  }

  function symbolOf(name: ts.Node): ts.Symbol | undefined {
    return behindAlias(symbolAt(name, checker), checker);
  }
}

/** How a node was come to. */
interface Way {
  readonly role: Role;
  readonly via: readonly ts.Node[];
  readonly entered: EnteredCall | undefined;
}
