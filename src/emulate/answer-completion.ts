/** Answers legacy completions: the prompt is taken for what a user says, so that the chat emulators give the same answer. */
import { CREATED } from './answer-chat.js';
import { answerText, shortHash, tokensOf } from './answer-text.js';
import type { JsonObject } from './dialect.js';
import type { CompletionsRequest } from './response-bodies.js';

/** What OpenAI cuts at when nothing is said. */
const DEFAULT_LIMIT = 16;

interface TextChoice {
  readonly index: number;
  readonly text: string;
  readonly finish_reason: string;
  readonly logprobs: null;
}

export interface TextCompletion extends JsonObject {
  readonly choices: readonly TextChoice[];
}

export function answerCompletion(request: CompletionsRequest): TextCompletion {
  const { model, prompt, n, max_tokens, echo } = request;
  const cap = max_tokens ?? DEFAULT_LIMIT;
  const prompts = [prompt].flat();
  const choices = prompts
    .flatMap((each) => Array.from({ length: n ?? 1 }, () => each))
    .map((each, index) => answerPrompt(each, index, cap, model, echo === true));
  const [asked, said] = [prompts, choices.map(({ text }) => text)].map((texts) => texts.flatMap(tokensOf).length);
  return {
    id: `cmpl-${shortHash(JSON.stringify(choices))}`,
    object: 'text_completion',
    created: CREATED,
    model,
    choices,
    usage: { prompt_tokens: asked, completion_tokens: said, total_tokens: (asked ?? 0) + (said ?? 0) },
  };
}

function answerPrompt(prompt: string, index: number, cap: number, model: string, echo: boolean): TextChoice {
  const tokens = tokensOf(answerText({ model, messages: [{ role: 'user', content: prompt }] }));
  const text = tokens.slice(0, cap).join('');
  return {
    index,
    text: echo ? prompt + text : text,
    finish_reason: tokens.length > cap ? 'length' : 'stop',
    logprobs: null,
  };
}

/** The `data:` objects of a stream in order, without the closing `[DONE]`. */
export function streamCompletion({ choices, usage: _, ...head }: TextCompletion): readonly JsonObject[] {
  return choices.flatMap(({ text, finish_reason, ...choice }) => [
    ...tokensOf(text).map((token) => ({ ...head, choices: [{ ...choice, text: token, finish_reason: null }] })),
    { ...head, choices: [{ ...choice, text: '', finish_reason }] },
  ]);
}
