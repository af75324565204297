/** Cuts a finished response into the events of a stream. */
import type { CallItem, MessageItem, ResponseAnswer } from './answer-response.js';
import { tokensOf } from './answer-text.js';
import type { JsonObject } from './dialect.js';

export interface Event extends JsonObject {
  readonly type: string;
}

/** The events in order, each with its number. */
export function streamResponse(response: ResponseAnswer): readonly Event[] {
  const begun = { ...response, status: 'in_progress', output: [], usage: null };
  const events = [
    { type: 'response.created', response: begun },
    { type: 'response.in_progress', response: begun },
    ...response.output.flatMap((item, index) => eventsOf(item, index)),
    { type: `response.${response.status}`, response },
  ];
  return events.map((event, sequence_number) => ({ ...event, sequence_number }));
}

function eventsOf(item: MessageItem | CallItem, output_index: number): Event[] {
  const inner = item.type === 'message' ? ofMessage(item, output_index) : ofCall(item, output_index);
  const empty = item.type === 'message' ? { content: [] } : { arguments: '' };
  return [
    { type: 'response.output_item.added', output_index, item: { ...item, ...empty, status: 'in_progress' } },
    ...inner,
    { type: 'response.output_item.done', output_index, item },
  ];
}

function ofMessage({ id, content }: MessageItem, output_index: number): Event[] {
  return content.flatMap((part, content_index) => {
    const at = { item_id: id, output_index, content_index };
    const deltas = tokensOf(part.text).map((delta) => ({
      type: 'response.output_text.delta',
      ...at,
      delta,
      logprobs: [],
    }));
    return [
      { type: 'response.content_part.added', ...at, part: { ...part, text: '' } },
      ...deltas,
      { type: 'response.output_text.done', ...at, text: part.text, logprobs: [] },
      { type: 'response.content_part.done', ...at, part },
    ];
  });
}

function ofCall({ id, name, arguments: written }: CallItem, output_index: number): Event[] {
  const at = { item_id: id, output_index };
  const middle = Math.ceil(written.length / 2);
  const pieces = [written.slice(0, middle), written.slice(middle)].filter((piece) => piece !== '');
  return [
    ...pieces.map((delta) => ({ type: 'response.function_call_arguments.delta', ...at, delta })),
    { type: 'response.function_call_arguments.done', ...at, name, arguments: written },
  ];
}
