import type { ProviderData } from '../providers/schema.js';
import { textOf } from './answer-text.js';
import { checkJsonWord } from './check-messages.js';
import { checkUnlisted } from './check-parameters.js';
import type { Rejection } from './dialect.js';
import { reasoningFieldOf } from './reasoning.js';
import type { ChatRequest } from './request-bodies.js';

type QuirkCheck = (provider: ProviderData, request: ChatRequest, source: string) => Rejection[];

/** What a quirk of this id makes a provider refuse. The other quirks are behaviour that no request can break. */
export const QUIRK_CHECKS: Readonly<Record<string, QuirkCheck>> = {
  'blank-message': checkBlankMessages,
  'json-word': (_provider, request, source) => checkJsonWord(request, source),
  'one-system-message': checkOneSystemMessage,
  'replay-reasoning': checkReplayedReasoning,
  'closed-request': (provider, request, source) => checkUnlisted(listedParameters(provider), request, source),
};

export function checkQuirks(provider: ProviderData, request: ChatRequest): Rejection[] {
  return provider.quirks.flatMap(({ id, source }) => QUIRK_CHECKS[id]?.(provider, request, source) ?? []);
}

/** An assistant message with tool calls has to come back with the reasoning that led to them. */
function checkReplayedReasoning(provider: ProviderData, request: ChatRequest, source: string): Rejection[] {
  const field = reasoningFieldOf(provider, request);
  if (field === undefined) return [];
  return request.messages.flatMap((message, i) => {
    if (message.tool_calls === undefined || field in message) return [];
    const parameter = `messages[${i}].${field}`;
    return { status: 400, code: 'invalid_messages', parameter, message: `${parameter} has to be sent back`, source };
  });
}

function checkOneSystemMessage(_provider: ProviderData, { messages }: ChatRequest, source: string): Rejection[] {
  const places = messages.flatMap(({ role }, i) => (role === 'system' ? [`messages[${i}]`] : []));
  return places.slice(1).map((parameter) => {
    return {
      status: 400,
      code: 'invalid_messages',
      parameter,
      message: `${parameter} is a second system message`,
      source,
    };
  });
}

function checkBlankMessages(_provider: ProviderData, request: ChatRequest, source: string): Rejection[] {
  return request.messages.flatMap((message, i) => {
    if (message.tool_calls !== undefined || textOf(message).trim() !== '' || Array.isArray(message.content)) return [];
    const parameter = `messages[${i}].content`;
    return { status: 400, code: 'invalid_messages', parameter, message: `${parameter} is blank`, source };
  });
}

/** Fields of the provider's own are in no fact about a parameter. */
function listedParameters({ parameters, reasoning, sends }: ProviderData): Set<string> {
  const facts = Object.entries(parameters.chat);
  const newNames = facts.flatMap(([, { fact }]) => (fact.support === 'rename' ? fact.to : []));
  const own = [reasoning.off ?? {}, ...sends.map(({ fields }) => fields)].flatMap((fields) => Object.keys(fields));
  return new Set(['model', 'messages', 'thinking', ...own, ...facts.map(([name]) => name), ...newNames]);
}
