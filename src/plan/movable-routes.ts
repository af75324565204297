import type { Route } from '../scan/usage.js';

/** The routes whose clients the rules can rewrite; the others are found and reported. */
const MOVABLE: ReadonlySet<Route> = new Set<Route>(['openai', 'openai-v3', 'openai-edge', 'http']);

export function isMovable(route: Route): boolean {
  return MOVABLE.has(route);
}
