import type { RuleContext } from '../../../src/plan/contract.js';
import { factsForAll } from '../../../src/plan/facts-for.js';
import { forgottenThinking } from '../client/forgotten-thinking.js';
import type { Client } from '../client/part.js';

type Thinking = ReturnType<typeof forgottenThinking>;

/** LangChain does not send the thoughts back that led to a tool call: a model with tools is better off without them. */
export function thinkingTurnedOff(client: Client, quote: "'" | '"', context: RuleContext): Thinking {
  const requests = context.requestsOf(client);
  return requests.some(({ method }) => TOOLED.has(method))
    ? forgottenThinking(factsForAll(requests, context), quote)
    : undefined;
}

/** What gives a model tools. */
const TOOLED = new Set(['bindTools', 'createAgent', 'createReactAgent', 'createDeepAgent', 'createToolCallingAgent']);
