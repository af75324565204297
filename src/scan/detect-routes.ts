import { type ts, typescript } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import { agentsRoute } from './routes/agents.js';
import { aiSdkRoute } from './routes/ai-sdk.js';
import { azureRoute } from './routes/azure.js';
import { chatgptRoute } from './routes/chatgpt-wrappers.js';
import { httpRoute } from './routes/http.js';
import { instructorRoute } from './routes/instructor.js';
import { langchainRoute } from './routes/langchain.js';
import { llamaindexRoute } from './routes/llamaindex.js';
import { openaiRoute } from './routes/openai.js';
import { openaiV3Route } from './routes/openai-v3.js';
import { withApis } from './routes/openai-v3-apis.js';
import type { RouteDetector } from './routes/route.js';
import { wrappedOpenaiRoute } from './routes/wrapped-openai.js';
import type { ScanContext } from './scan-context.js';
import type { ClientUsage, RequestUsage } from './usage.js';

/** Adding a route is adding a line. The first that claims a node has it. */
const ROUTES: readonly RouteDetector[] = [
  openaiRoute,
  openaiV3Route,
  azureRoute,
  httpRoute,
  wrappedOpenaiRoute,
  aiSdkRoute,
  instructorRoute,
  langchainRoute,
  llamaindexRoute,
  agentsRoute,
  chatgptRoute,
];

/** The clients and requests of all files: first every client, so that requests find theirs across files. */
export function detectRoutes(files: readonly ts.SourceFile[], context: ScanContext): (ClientUsage | RequestUsage)[] {
  const nodes = files.flatMap(nodesOffered);
  for (const node of nodes) {
    const client = firstOf(ROUTES, (route) => route.client?.(node, context));
    if (client) context.clients.set(node, client);
  }
  withApis(files, context);
  for (const node of nodes) {
    const request = firstOf(ROUTES, (route) => route.request?.(node, context));
    if (request) context.requests.set(node, request);
  }
  return [...context.clients.values(), ...context.requests.values()];
}

/** The tenth of a file's nodes that can make a client or ask it: calls, constructions, members and names brought in. */
function nodesOffered(file: ts.SourceFile): ts.Node[] {
  const { SyntaxKind } = typescript();
  const kinds: ReadonlySet<ts.SyntaxKind> = new Set([
    SyntaxKind.CallExpression,
    SyntaxKind.NewExpression,
    // A request that a library is handed as one object.
    SyntaxKind.ObjectLiteralExpression,
    SyntaxKind.PropertyAccessExpression,
    SyntaxKind.ElementAccessExpression,
    SyntaxKind.BindingElement,
    SyntaxKind.ImportSpecifier,
    SyntaxKind.ExportSpecifier,
  ]);
  const found: ts.Node[] = [];
  walk(file, (node) => {
    if (kinds.has(node.kind)) found.push(node);
  });
  return found;
}

function firstOf<T, R>(items: readonly T[], ask: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
