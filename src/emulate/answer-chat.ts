/** Answers a chat request the way a chat completions API does, without a model behind it. */
import { answerText, shortHash, textOf, tokensOf } from './answer-text.js';
import { exampleOf } from './example-of-schema.js';
import type { ChatRequest } from './request-bodies.js';

export interface AssistantMessage {
  readonly role: 'assistant';
  readonly content: string | null;
  readonly tool_calls?: readonly ToolCall[];
  /** OpenAI's way before tools. */
  readonly function_call?: ToolCall['function'];
  /** Where the API gives the reasoning too, under the API's own name. */
  readonly [reasoningField: string]: unknown;
}

export interface ToolCall {
  readonly id: string;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

export interface Choice {
  readonly index: number;
  readonly message: AssistantMessage;
  readonly finish_reason: string;
}

export interface Usage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
}

export interface Completion {
  readonly id: string;
  readonly object: 'chat.completion';
  /** Seconds since 1970, always the same. */
  readonly created: number;
  readonly model: string;
  readonly choices: readonly Choice[];
  readonly usage: Usage;
}

/** A fixed moment, so that answers can be compared. */
export const CREATED = Date.UTC(2026, 0, 1) / 1000;

export interface AnswerStyle {
  /** The `finish_reason` of an answer that was not cut. */
  readonly naturalEnd: string;
  /** The message field for the reasoning; without it there is none. */
  readonly reasoningField?: string | undefined;
  /** True where `functions` are called too. */
  readonly callsFunctions?: boolean;
}

/** A tool call when tools are offered and the user spoke last, a text otherwise. */
export function answerChat(request: ChatRequest, style: AnswerStyle): Completion {
  const choice = answerOnce(request, style);
  const choices = Array.from({ length: request.n ?? 1 }, (_, index) => ({ ...choice, index }));
  const said = choice.message.content ?? JSON.stringify(choice.message.tool_calls ?? choice.message.function_call);
  const prompt = request.messages.flatMap((message) => tokensOf(textOf(message))).length;
  const completion = tokensOf(said).length * choices.length;
  return {
    id: `chatcmpl-${shortHash(said)}`,
    object: 'chat.completion',
    created: CREATED,
    model: request.model,
    choices,
    usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion },
  };
}

function answerOnce(request: ChatRequest, style: AnswerStyle): Omit<Choice, 'index'> {
  const { naturalEnd, reasoningField, callsFunctions = false } = style;
  const reasoning = reasoningField === undefined ? {} : { [reasoningField]: 'The question is clear.' };
  const call = chooseToolCall(request);
  if (call !== undefined) {
    return {
      message: { role: 'assistant', content: null, ...reasoning, tool_calls: [call] },
      finish_reason: 'tool_calls',
    };
  }
  const old = callsFunctions ? chooseToolCall(asTools(request)) : undefined;
  if (old !== undefined) {
    return {
      message: { role: 'assistant', content: null, ...reasoning, function_call: old.function },
      finish_reason: 'function_call',
    };
  }
  const tokens = tokensOf(answerText(request));
  const cap = request.max_completion_tokens ?? request.max_tokens ?? tokens.length;
  const content = tokens.slice(0, cap).join('');
  return {
    message: { role: 'assistant', content, ...reasoning },
    finish_reason: tokens.length > cap ? 'length' : naturalEnd,
  };
}

/** Functions in the words of tools. */
function asTools({ functions, function_call: choice, ...request }: ChatRequest): ChatRequest {
  const tools = (functions ?? []).map(({ name, parameters }) => ({ type: 'function', function: { name, parameters } }));
  const named = typeof choice === 'object' && choice !== null ? { type: 'function', function: choice } : choice;
  return { ...request, tools, ...(named ? { tool_choice: named } : {}) };
}

function chooseToolCall(request: ChatRequest): ToolCall | undefined {
  if (request.tool_choice === 'none' || request.messages.at(-1)?.role !== 'user') return undefined;
  const offered = (request.tools ?? []).flatMap((tool) => tool.function ?? []);
  const wanted = forcedFunction(request.tool_choice);
  const chosen = offered.find((tool) => wanted === undefined || tool.name === wanted);
  if (chosen === undefined) return undefined;
  const written = JSON.stringify(exampleOf(chosen.parameters));
  return {
    id: `call_${shortHash(chosen.name + written)}`,
    type: 'function',
    function: { name: chosen.name, arguments: written },
  };
}

function forcedFunction(choice: ChatRequest['tool_choice']): unknown {
  if (typeof choice !== 'object' || choice === null) return undefined;
  const named = choice.function;
  return typeof named === 'object' && named !== null && 'name' in named ? named.name : undefined;
}
