import type { ChatMessage, ChatRequest } from './request-bodies.js';
import type { ResponseItem, ResponsesRequest } from './response-bodies.js';

/** What a Responses request asks, in the words of chat completions, so that both ways of asking give the same answer. */
export function responseAsChat(request: ResponsesRequest): ChatRequest {
  const { model, input, instructions, tools, tool_choice, text, max_output_tokens, stream } = request;
  const items: readonly ResponseItem[] =
    typeof input === 'string' ? [{ role: 'user', content: input }] : resolveReferences(input);
  const system: ChatMessage[] = instructions ? [{ role: 'system', content: instructions }] : [];
  const offered = (tools ?? []).flatMap(({ name, parameters }) =>
    name === undefined ? [] : [{ type: 'function', function: { name, parameters } }],
  );
  const format = text?.format;
  return {
    model,
    messages: [...system, ...joinCalls(items)],
    ...(offered.length > 0 ? { tools: offered } : {}),
    ...(tool_choice ? { tool_choice: choiceAsChat(tool_choice) } : {}),
    ...(format ? { response_format: { type: format.type, json_schema: { schema: format.schema } } } : {}),
    ...(max_output_tokens ? { max_completion_tokens: max_output_tokens } : {}),
    ...(stream ? { stream } : {}),
  };
}

/**
 * A reference to a stored item may be one to a function call. Nothing is stored here: it is taken for the call that a result
 * further on answers and that nobody has written out.
 */
function resolveReferences(items: readonly ResponseItem[]): ResponseItem[] {
  const written = new Set(items.filter(({ type }) => type === 'function_call').map(({ call_id }) => call_id));
  const unwritten = items.filter(({ type, call_id }) => type === 'function_call_output' && !written.has(call_id));
  return items.map((item) => {
    const answer = item.type === 'item_reference' ? unwritten.shift() : undefined;
    return answer?.call_id === undefined ? item : { type: 'function_call', call_id: answer.call_id };
  });
}

/** Function calls that follow each other are one message in chat. Items that chat does not know, such as reasoning, are left out. */
function joinCalls(items: readonly ResponseItem[]): ChatMessage[] {
  const messages: ChatMessage[] = [];
  for (const item of items) {
    const last = messages.at(-1);
    if (item.type === 'function_call_output') {
      messages.push({ role: 'tool', content: item.output ?? '', tool_call_id: item.call_id ?? '' });
    } else if (item.type === 'function_call') {
      const call = callOf(item);
      if (last?.role === 'assistant')
        messages.splice(-1, 1, { ...last, tool_calls: [...(last.tool_calls ?? []), call] });
      else messages.push({ role: 'assistant', content: null, tool_calls: [call] });
    } else if (item.role !== undefined) {
      messages.push({ role: item.role, content: item.content ?? '' });
    }
  }
  return messages;
}

function callOf({ call_id = '', name = '', arguments: written = '' }: ResponseItem) {
  return { id: call_id, type: 'function' as const, function: { name, arguments: written } };
}

function choiceAsChat(choice: NonNullable<ResponsesRequest['tool_choice']>): NonNullable<ChatRequest['tool_choice']> {
  return typeof choice === 'string' ? choice : { type: choice.type, function: { name: choice.name } };
}
