/** Answers a Responses request with what the same question as a chat completion would be answered. */
import { type AnswerStyle, answerChat, CREATED } from './answer-chat.js';
import { shortHash } from './answer-text.js';
import type { JsonObject } from './dialect.js';
import { responseAsChat } from './response-as-chat.js';
import type { ResponsesRequest } from './response-bodies.js';

export interface MessageItem extends JsonObject {
  readonly type: 'message';
  readonly id: string;
  readonly content: readonly {
    readonly type: 'output_text';
    readonly text: string;
    readonly annotations: readonly [];
  }[];
}

export interface CallItem extends JsonObject {
  readonly type: 'function_call';
  readonly id: string;
  readonly call_id: string;
  readonly name: string;
  readonly arguments: string;
}

export interface ResponseAnswer extends JsonObject {
  readonly id: string;
  readonly status: 'completed' | 'incomplete';
  readonly output: readonly (MessageItem | CallItem)[];
}

export function answerResponse(request: ResponsesRequest, style: AnswerStyle): ResponseAnswer {
  const { choices, usage } = answerChat(responseAsChat(request), style);
  const [choice] = choices;
  const isCut = choice?.finish_reason === 'length';
  const { content = null, tool_calls: calls = [] } = choice?.message ?? {};
  return {
    id: `resp_${shortHash(JSON.stringify(choice))}`,
    object: 'response',
    created_at: CREATED,
    status: isCut ? 'incomplete' : 'completed',
    error: null,
    incomplete_details: isCut ? { reason: 'max_output_tokens' } : null,
    instructions: request.instructions ?? null,
    metadata: {},
    model: request.model,
    output: [
      ...(content === null ? [] : [messageItem(content)]),
      ...calls.map(
        ({ id, function: { name, arguments: written } }): CallItem => ({
          type: 'function_call',
          id: `fc_${shortHash(id)}`,
          call_id: id,
          name,
          arguments: written,
          status: 'completed',
        }),
      ),
    ],
    parallel_tool_calls: true,
    temperature: request.temperature ?? 1,
    tool_choice: request.tool_choice ?? 'auto',
    tools: request.tools ?? [],
    top_p: request.top_p ?? 1,
    usage: {
      input_tokens: usage.prompt_tokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: usage.completion_tokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: usage.total_tokens,
    },
  };
}

function messageItem(text: string): MessageItem {
  return {
    type: 'message',
    id: `msg_${shortHash(text)}`,
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text, annotations: [] }],
  };
}
