import type { ts } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import { httpRoute } from './routes/http.js';
import { openaiRoute } from './routes/openai.js';
import { openaiV3Route } from './routes/openai-v3.js';
import type { RouteDetector } from './routes/route.js';
import type { ScanContext } from './scan-context.js';
import type { ClientUsage, RequestUsage } from './usage.js';

/** Adding a route is adding a line. The first that claims a node has it. */
const ROUTES: readonly RouteDetector[] = [openaiRoute, openaiV3Route, httpRoute];

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
