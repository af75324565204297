import type { Reading } from './reading.js';

/** True for a whole answer that may be a stream, and not one answer. */
export function mayStream({ root, steps, inside, request, parsed }: Reading): boolean {
  const isWhole = (root === 'answer' || root === 'envelope') && steps.length === 0 && inside.length === 0;
  return isWhole && request.stream !== 'no' && !parsed;
}

/** The routes whose stream is what the server sends, as bytes: version 3 and raw HTTP. */
export function isBytes({ request: { route, method } }: Reading): boolean {
  return route === 'openai-v3' || route === 'openai-edge' || /^[A-Z]+ /.test(method);
}
