import type { ts } from '../analysis/typescript.js';
import type { RequestUsage, ResultRoot, Route } from '../usage.js';

/** The routes whose answers have OpenAI's shape. The others are frameworks with shapes of their own. */
const IN_OPENAI_SHAPE: ReadonlySet<Route> = new Set<Route>(['openai', 'openai-v3', 'openai-edge', 'azure', 'http']);

/** What the expression of a request gives; undefined where nothing is told of its answer. */
export function rootOfAnswer({ route, method, confidence }: RequestUsage): ResultRoot | undefined {
  if (confidence === 'name-only' || !IN_OPENAI_SHAPE.has(route)) return undefined;
  const isWrapped = route === 'openai-v3' || route === 'openai-edge' || /^[A-Z]+ /.test(method);
  return isWrapped ? 'envelope' : 'answer';
}

/** What fetch throws knows nothing of the API: there an error is an answer. axios and the SDK throw what the server says. */
export function throwsErrorsOfApi(node: ts.Node, { route }: RequestUsage): boolean {
  return route !== 'openai-edge' && !/^[^(]*fetch[^(]*\(/i.test(node.getText());
}
