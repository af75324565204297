import type { ts } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import { agentsRoute } from './routes/agents.js';
import { aiSdkRoute } from './routes/ai-sdk.js';
import { azureRoute } from './routes/azure.js';
import { chatgptRoute } from './routes/chatgpt-wrappers.js';
import { httpRoute } from './routes/http.js';
import { langchainRoute } from './routes/langchain.js';
import { llamaindexRoute } from './routes/llamaindex.js';
import { openaiRoute } from './routes/openai.js';
import { openaiV3Route } from './routes/openai-v3.js';
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
  langchainRoute,
  llamaindexRoute,
  agentsRoute,
  chatgptRoute,
];

/** The clients and requests of all files: first every client, so that requests find theirs across files. */
export function detectRoutes(files: readonly ts.SourceFile[], context: ScanContext): (ClientUsage | RequestUsage)[] {
  for (const file of files) {
    walk(file, (node) => {
      const client = firstOf(ROUTES, (route) => route.client?.(node, context));
      if (client) context.clients.set(node, client);
    });
  }
  const requests: RequestUsage[] = [];
  for (const file of files) {
    walk(file, (node) => {
      const request = firstOf(ROUTES, (route) => route.request?.(node, context));
      if (request) requests.push(request);
    });
  }
  return [...context.clients.values(), ...requests];
}

function firstOf<T, R>(items: readonly T[], ask: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
