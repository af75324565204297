import { textOf } from './answer-text.js';
import type { Rejection } from './dialect.js';
import type { ChatMessage, ChatRequest } from './request-bodies.js';

/**
 * What every chat completions API asks of the order of messages: a result answers a call of the assistant message before it,
 * and every call has its result. `source`: the API's reference.
 */
export function checkMessages(messages: readonly ChatMessage[], source: string): Rejection[] {
  const rejections: Rejection[] = [];
  const refuse = (parameter: string, message: string) =>
    rejections.push({ status: 400, code: 'invalid_messages', parameter, message, source });
  let open = new Set<string>();
  messages.forEach((message, i) => {
    if (message.role === 'tool') {
      const answersCall = open.delete(message.tool_call_id ?? '');
      if (!answersCall) refuse(`messages[${i}]`, 'a tool message has to answer a tool call before it');
      return;
    }
    if (open.size > 0) refuse(`messages[${i}]`, 'tool calls have to be answered before the next message');
    open = new Set(message.tool_calls?.map((call) => call.id));
  });
  if (open.size > 0) refuse('messages', 'tool calls have to be answered before the model is asked again');
  return rejections;
}

/** JSON mode needs the word in the prompt. `source`: the page that says so. */
export function checkJsonWord({ response_format, messages }: ChatRequest, source: string): Rejection[] {
  if (response_format?.type !== 'json_object' || messages.some((message) => /json/i.test(textOf(message)))) return [];
  const message = "with response_format json_object the messages have to contain the word 'json'";
  return [{ status: 400, code: 'invalid_messages', parameter: 'messages', message, source }];
}
