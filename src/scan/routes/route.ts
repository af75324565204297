import type { ts } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage, RequestUsage } from '../usage.js';

/**
 * One way to reach OpenAI. Every call, construction, member and imported, exported or destructured name of every file is offered,
 * first to all `client`, then to all `request`:
 * when requests are looked for, all clients are known.
 */
export interface RouteDetector {
  client?(node: ts.Node, context: ScanContext): ClientUsage | undefined;
  request?(node: ts.Node, context: ScanContext): RequestUsage | undefined;
}
