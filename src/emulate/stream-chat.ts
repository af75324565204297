/** Cuts a finished completion into the chunks of a stream, so that both ways of asking give the same answer. */
import type { Choice, Completion } from './answer-chat.js';
import { tokensOf } from './answer-text.js';
import type { JsonObject, StreamUsage } from './dialect.js';

/** The `data:` objects in order, without the closing `[DONE]`. `asked`: the request had `stream_options.include_usage`. */
export function streamChat(completion: Completion, streamUsage: StreamUsage, asked: boolean): readonly JsonObject[] {
  const { usage, choices } = completion;
  const withUsage = streamUsage.when === 'always' || asked;
  const head = {
    id: completion.id,
    object: 'chat.completion.chunk',
    created: completion.created,
    model: completion.model,
  };
  const deltas = choices.flatMap((choice) =>
    deltasOf(choice).map((delta) => ({ ...head, choices: [{ index: choice.index, delta, finish_reason: null }] })),
  );
  const ends = choices.map((choice, i) => ({
    ...head,
    choices: [{ index: choice.index, delta: {}, finish_reason: choice.finish_reason }],
    ...(withUsage && !streamUsage.ownChunk && i === choices.length - 1 ? { usage } : {}),
  }));
  const last = withUsage && streamUsage.ownChunk ? [{ ...head, choices: [], usage }] : [];
  return [...deltas, ...ends, ...last];
}

function deltasOf({ message }: Choice): JsonObject[] {
  const { role, content, tool_calls: calls = [], function_call: call, ...reasoning } = message;
  return [
    { role, content: content === null ? null : '' },
    ...Object.entries(reasoning).flatMap(([field, text]) =>
      tokensOf(String(text)).map((token) => ({ [field]: token })),
    ),
    ...tokensOf(content ?? '').map((token) => ({ content: token })),
    ...(call ? [{ function_call: { name: call.name, arguments: '' } }] : []),
    ...halves(call?.arguments ?? '').map((part) => ({ function_call: { arguments: part } })),
    ...calls.flatMap((call, index) => [
      { tool_calls: [{ index, id: call.id, type: call.type, function: { name: call.function.name, arguments: '' } }] },
      ...halves(call.function.arguments).map((part) => ({ tool_calls: [{ index, function: { arguments: part } }] })),
    ]),
  ];
}

/** Arguments come in pieces: a client that takes each piece for the whole has to fail here too. */
function halves(text: string): string[] {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)].filter((part) => part !== '');
}
