import { symbolAt } from '../analysis/symbols.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, walk } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage } from '../usage.js';
import type { V3Api } from '../v3-client.js';
import { placesBetween } from './azure-facts.js';
import { classMade } from './openai-v3.js';

/** The clients of version 3 with the objects that are made of their Configuration, wherever that is. */
export function withApis(files: readonly ts.SourceFile[], context: ScanContext): void {
  const clients = [...context.clients].filter(([, client]) => client.className === 'Configuration');
  if (clients.length === 0) return;
  const apis = files.flatMap((file) => apisIn(file, context));
  for (const [node, client] of clients) {
    const ts = typescript();
    if (!ts.isNewExpression(node)) continue;
    const own = apis.filter((made) => isMadeOf(made, node, context)).map((made) => describeApi(made, node, context));
    const { inside = client.argumentPlace } = placesBetween(node, context);
    const told: ClientUsage = { ...client, v3: { callee: context.places.of(node.expression), inside, apis: own } };
    context.clients.set(node, told);
  }
}

function apisIn(file: ts.SourceFile, context: ScanContext): ts.NewExpression[] {
  const ts = typescript();
  const found: ts.NewExpression[] = [];
  walk(file, (node) => {
    if (ts.isNewExpression(node) && classMade(node, context)?.className === 'OpenAIApi') found.push(node);
  });
  return found;
}

/** True where it is made of this Configuration and can be made of no other thing. */
function isMadeOf({ arguments: [argument] = [] as never }: ts.NewExpression, node: ts.Node, { origins }: ScanContext) {
  if (!argument) return false;
  const found = origins.of(argument).map(({ node: made }) => made);
  const isConfiguration = (made: ts.Node): boolean => typescript().isNewExpression(made);
  return found.includes(node as (typeof found)[number]) && found.every(isConfiguration);
}

function describeApi(made: ts.NewExpression, configuration: ts.NewExpression, context: ScanContext): V3Api {
  const { places } = context;
  const [argument] = made.arguments ?? [];
  const follows = argument && statementsOf(made, argument, configuration, context);
  return {
    callee: places.of(made.expression),
    whole: places.of(made),
    arguments: (made.arguments ?? []).map(places.of),
    inline: argument !== undefined && bare(argument) === configuration,
    ...(follows ? { follows } : {}),
  };
}

function statementsOf(
  made: ts.NewExpression,
  argument: ts.Expression,
  configuration: ts.NewExpression,
  { checker, places }: ScanContext,
): V3Api['follows'] {
  const ts = typescript();
  const declaration = configuration.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(argument)) return undefined;
  const statement = declaration.parent.parent;
  const next = ts.findAncestor(made, (node) => node.parent === statement.parent);
  if (!ts.isVariableStatement(statement) || statement.modifiers || !next) return undefined;
  if (statement.declarationList.declarations.length > 1 || !isNext(statement, next)) return undefined;
  const symbol = checker.getSymbolAtLocation(declaration.name);
  let uses = 0;
  walk(statement.getSourceFile(), (node) => {
    if (!ts.isIdentifier(node) || node.text !== argument.text) return;
    if (symbolAt(node, checker) === symbol || ts.isExportSpecifier(node.parent)) uses += 1;
  });
  return uses === 2 ? { configuration: places.of(statement), api: places.of(next) } : undefined;
}

function isNext(statement: ts.Statement, next: ts.Node): boolean {
  const { parent } = statement;
  const statements: readonly ts.Node[] = 'statements' in parent ? (parent.statements as readonly ts.Node[]) : [];
  const at = statements.indexOf(statement);
  return at >= 0 && statements[at + 1] === next;
}
