/** The words of an answer: made from the request alone, so that every emulator says the same and a test can predict it. */
import { createHash } from 'node:crypto';
import { exampleOf } from './example-of-schema.js';
import type { ChatMessage, ChatRequest } from './request-bodies.js';
import { exampleAsTold } from './schema-told.js';

/** Quotes the results of the tools if there are any; otherwise answers the last user message, in JSON where asked to. */
export function answerText(request: ChatRequest): string {
  const results = trailingToolResults(request.messages);
  const answer = results.length > 0 ? `According to the tools: ${results.join('; ')}` : answerQuestion(request);
  const format = request.response_format;
  if (format?.type === 'json_schema') return JSON.stringify(exampleOf(format.json_schema?.schema ?? {}));
  const told = exampleAsTold(request);
  if (told !== undefined) return JSON.stringify(told);
  return format?.type === 'json_object' ? JSON.stringify({ answer }) : answer;
}

function answerQuestion(request: ChatRequest): string {
  const question = textOf(request.messages.findLast((message) => message.role === 'user'));
  return `Answer ${shortHash(question)} to: ${question}`;
}

function trailingToolResults(messages: readonly ChatMessage[]): string[] {
  const last = messages.findLastIndex((message) => message.role !== 'tool' && message.role !== 'function');
  return messages.slice(last + 1).map(textOf);
}

/** The text of a message, whether it is a string or content parts. */
export function textOf(message: ChatMessage | undefined): string {
  const content = message?.content;
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? '').join('');
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Words with the space before them: what the emulators count and stream as tokens. */
export function tokensOf(text: string): string[] {
  return text.match(/\s*\S+/g) ?? [];
}
