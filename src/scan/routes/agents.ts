import { agentsClient } from './agents-clients.js';
import { agentsRequest } from './agents-requests.js';
import type { RouteDetector } from './route.js';

/**
 * OpenAI's Agents SDK. An agent names the model, so that its construction is the request; the client is the SDK's own
 * unless the program sets one for all.
 */
export const agentsRoute: RouteDetector = { client: agentsClient, request: agentsRequest };
