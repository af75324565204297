import type { RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { factsForAll } from '../../../src/plan/facts-for.js';
import { forgottenThinking } from '../client/forgotten-thinking.js';
import type { Client, Part } from '../client/part.js';

/** LangChain does not send the thoughts back that led to a tool call: a model with tools is better off without them. */
export function turnThinkingOff(client: Client, context: RuleContext): Part {
  if (!context.requestsOf(client).some(({ method }) => TOOLED.has(method))) return {};
  const holder = client.options?.properties.findLast(({ name }) => name === 'modelKwargs');
  const literal = holder?.object?.literal;
  const source = context.source(literal?.place.file ?? client.file);
  const thinking = forgottenThinking(factsForAll(context.requestsOf(client), context), sniffStyle(source).quote);
  if (!thinking || (holder && !literal)) return {};
  const doubts = [`${thinking.why} LangChain does not do so: thinking is turned off.`];
  return literal
    ? { edits: insertProperties(literal, source, [thinking.option]), doubts }
    : { insert: [{ name: 'modelKwargs', expression: `{ ${thinking.option} }` }], doubts };
}

/** What gives a model tools. */
const TOOLED = new Set(['bindTools', 'createAgent', 'createReactAgent', 'createDeepAgent', 'createToolCallingAgent']);
