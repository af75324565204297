import { wrapperClient } from './chatgpt-wrappers-clients.js';
import { wrapperRequest } from './chatgpt-wrappers-requests.js';
import { openaiStreamsRoute } from './chatgpt-wrappers-streams.js';
import type { RouteDetector } from './route.js';

/** Small packages around the API, of the time before the official SDK was good: chatgpt, openai-fetch, openai-api, openai-streams. */
export const chatgptRoute: RouteDetector = {
  client: (node, context) => wrapperClient(node, context) ?? openaiStreamsRoute.client(node, context),
  request: (node, context) => wrapperRequest(node, context) ?? openaiStreamsRoute.request(node, context),
};
