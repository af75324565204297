import { aiSdkClient } from './ai-sdk-clients.js';
import { gatewayRequest } from './ai-sdk-gateway.js';
import { registryRequest } from './ai-sdk-registry.js';
import { hostedToolRequest, selectionRequest } from './ai-sdk-selection.js';
import type { RouteDetector } from './route.js';

/**
 * Vercel's AI SDK. A provider is the client; the place where it is asked for a model is the request, for there the model is
 * named. Where that model then goes (`generateText`, `streamText`) is not counted again.
 */
export const aiSdkRoute: RouteDetector = {
  client: aiSdkClient,
  request: (node, context) =>
    hostedToolRequest(node, context) ??
    selectionRequest(node, context) ??
    registryRequest(node, context) ??
    gatewayRequest(node, context),
};
