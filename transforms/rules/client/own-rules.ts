import type { Route } from '../../../src/scan/usage.js';

/** Libraries that make the requests: the code around them has neither the shape of OpenAI's calls nor of its answers. */
const FRAMEWORKS: ReadonlySet<Route> = new Set(['ai-sdk', 'langchain', 'llamaindex', 'agents', 'chatgpt']);

export function isFramework({ route }: { readonly route: Route }): boolean {
  return FRAMEWORKS.has(route);
}

/** True for a client that a rule of its own moves: what it is given has another form than the options of the SDK. */
export function hasOwnRule(client: { readonly route: Route }): boolean {
  return isFramework(client) || client.route === 'azure';
}
