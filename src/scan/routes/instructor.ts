import { objectMember } from '../analysis/object-members.js';
import { type KnownExports, knownCall } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { originsOfClient } from '../client-origins.js';
import type { ScanContext } from '../scan-context.js';
import type { RouteDetector } from './route.js';

const INSTRUCTOR: KnownExports<true> = {
  modules: /^@instructor-ai\/instructor(?:\/.+)?$/,
  names: { default: true, Instructor: true, createInstructor: true },
};

/** Instructor stands before a client of the openai package: it is no request itself, and is told with that client. */
export const instructorRoute: RouteDetector = {
  request(node, context) {
    noteInstructor(node, context);
    return undefined;
  },
};

function noteInstructor(node: ts.Node, context: ScanContext): void {
  const [options] = knownCall(node, INSTRUCTOR, context)?.call.arguments ?? [];
  const client = options && objectMember(options, 'client', context.origins);
  if (!client) return;
  const ids = new Set(originsOfClient(client, context).clients);
  for (const [made, known] of context.clients) {
    if (ids.has(known.id)) context.clients.set(made, { ...known, instructor: context.shapes.of(options) });
  }
}
