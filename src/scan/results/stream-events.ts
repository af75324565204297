import type { Api, ResultRoot } from '../usage.js';

/** What a listener of the SDK's helper gets first; undefined for what has no members of the API's. */
export interface EventPayload {
  readonly root: ResultRoot;
  readonly names: readonly string[];
}

const ANSWER: EventPayload = { root: 'answer', names: [] };
const MESSAGE: EventPayload = { root: 'answer', names: ['choices', '[]', 'message'] };

/** https://github.com/openai/openai-node/blob/master/helpers.md#chat-events */
const CHAT_EVENTS: Readonly<Record<string, EventPayload>> = {
  chunk: { root: 'chunk', names: [] },
  message: MESSAGE,
  finalMessage: MESSAGE,
  chatCompletion: ANSWER,
  finalChatCompletion: ANSWER,
};

export function payloadOfEvent(event: string, api: Api): EventPayload | undefined {
  if (event === 'error' || event === 'end') return undefined;
  if (api === 'responses') return { root: 'event', names: [] };
  return api === 'chat' && Object.hasOwn(CHAT_EVENTS, event) ? CHAT_EVENTS[event] : undefined;
}

/** What the promises of the helper give: the members on the way there from an answer. */
const FINALS: Readonly<Record<string, readonly string[]>> = {
  finalChatCompletion: [],
  finalResponse: [],
  finalMessage: ['choices', '[]', 'message'],
  finalContent: ['choices', '[]', 'message', 'content'],
};

export function namesOfFinal(method: string): readonly string[] | undefined {
  return Object.hasOwn(FINALS, method) ? FINALS[method] : undefined;
}

/** An element of a stream: the Responses API and the Assistants send events of many types, the others chunks of one. */
export function rootOfElement(api: Api): ResultRoot {
  return api === 'chat' || api === 'completions' ? 'chunk' : 'event';
}

const CHUNK_NAMES = /^(choices|usage|error|id|object|model|created)$/;
const EVENT_NAMES = /^(type|delta|response|item|part|error|output_index|item_id|text)$/;

/** True for a member that an element of a stream has at its top. */
export function isOfElement(name: string, api: Api): boolean {
  return rootOfElement(api) === 'chunk' ? CHUNK_NAMES.test(name) : EVENT_NAMES.test(name);
}
