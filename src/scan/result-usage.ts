import type { Api } from '../apis.js';
import type { Place, Span } from './place.js';
import type { ImportUsage, UsageBase } from './usage.js';
import type { Value } from './value.js';

/**
 * What a chain of reads begins at.
 * `answer`: what the SDK's method or a parsed HTTP body gives. `chunk`: one element of a stream of answers; `event` of the
 * Responses API's. `envelope`: what v3 and axios wrap the answer in (`data`, `status`, `headers`), or a fetch `Response`.
 * `error`: what a `catch` around the call gets.
 */
export type ResultRoot = 'answer' | 'chunk' | 'event' | 'envelope' | 'error';

/** One member on the way from the root to what is read. */
export interface ResultStep {
  /** OpenAI's name: `choices`, `message`; digits for a constant index; `[]` for any element (a loop, `.map`, a computed index). */
  readonly name: string;
  /** What the code calls it, where the library has a name of its own: `finishReason`. */
  readonly written?: string;
  /**
   * `member`: `.name`, `?.name`, `['name']`. `index`: `[0]`, `.at(0)`. `binding`: in a destructuring pattern.
   * `element`: the variable of a loop, the parameter of a callback.
   */
  readonly form: 'member' | 'index' | 'binding' | 'element';
  /** The step with its dot or brackets, to remove it; for a binding the whole element of the pattern. */
  readonly place: Place;
  /** The name alone, to write another. Equal to what stands between the brackets of an index. */
  readonly nameSpan: Span;
}

/** A place where something of a call's answer is read. Each place is told once, with the longest chain that it writes. */
export interface ResultUsage extends UsageBase {
  readonly kind: 'result';
  /** The calls whose answer it can be. */
  readonly requests: readonly string[];
  readonly api: Api;
  readonly root: ResultRoot;
  /** Where the step out of what wraps the answer is written here: `.data` of `res.data.choices`. No part of `steps`. */
  readonly envelope?: ResultStep;
  /** From the root to what is read: also the steps that other places wrote, such as the declaration of `choice`. */
  readonly steps: readonly ResultStep[];
  /** How many of `steps` other places wrote; the rest is written here, behind `base`. */
  readonly before: number;
  /** The expression or the pattern's initializer that the steps written here begin at: `completion`, `(await ask())`. */
  readonly base: Place;
  /** Where the steps are bindings: the whole pattern. `base` is what fills it, or for a parameter that nothing in sight fills itself. */
  readonly pattern?: Place;
  /**
   * What becomes of what is read. `value`: it is used. `held`: only a name for further reads, which are told apart.
   * `compared`: tested against texts (see `texts`). `looped`: it is walked (`for`, `.map`). `handed`: it leaves sight whole.
   */
  readonly use: 'value' | 'held' | 'compared' | 'looped' | 'handed';
  /** The texts that it is compared with: `=== 'stop'`, `case 'length':`, `['stop'].includes(...)`. `partly`: `.startsWith(...)`. */
  readonly texts: readonly { readonly text: string; readonly place: Place; readonly partly?: true }[];
  /** True for a chain that is assigned to. */
  readonly written: boolean;
  /** Why further reads cannot be seen: `given to res.json`, `returned by ask, which nobody in sight calls`. */
  readonly unseen?: string;
}

/**
 * A place where a stream is walked: `for await`, an event handler, `.on('content', ...)`, a hand-written SSE parser, a proxy.
 * The span is what is walked: `stream` of `for await (const chunk of stream)`, `res.body` of `res.body.getReader()`.
 */
export interface StreamUsage extends UsageBase {
  readonly kind: 'stream';
  readonly requests: readonly string[];
  readonly api: Api;
  readonly form: 'for-await' | 'events' | 'final' | 'sse' | 'handed';
  /** Where it is listened to or waited for by name: `content` or `finalResponse` of the SDK's helper, `data` of a body. */
  readonly event?: string;
  /** The loop, or the call that takes the stream or listens to it. */
  readonly whole: Place;
  /** The loop variable's or the handler's parameter's place. */
  readonly variable?: Place;
  /** For `handed`: who has it then. */
  readonly unseen?: string;
}

/** A name of the SDK used as a type: `OpenAI.Chat.ChatCompletionMessageParam`, `CreateChatCompletionRequest`. The span is the whole name. */
export interface TypeUsage extends UsageBase {
  readonly kind: 'type';
  readonly module: string;
  /** Without the local name of the import: `Chat.ChatCompletionMessageParam`. */
  readonly name: string;
  /** `value`: a member of an enum. */
  readonly as: 'type' | 'value';
}

/**
 * A place where errors of the SDK are told apart: `instanceof OpenAI.APIError`, `err.code === 'insufficient_quota'`. What is read of
 * an error is a `result` with the root `error` as well: that has the steps.
 */
export interface ErrorUsage extends UsageBase {
  readonly kind: 'error';
  readonly requests: readonly string[];
  readonly form: 'class' | 'code' | 'type' | 'status' | 'body';
  /** The class, or the texts or numbers that it is compared with. */
  readonly texts: readonly { readonly text: string; readonly place: Place }[];
}

/** A tokenizer: a call that is given a model id, or an encoding, to count tokens, or that counts them. The span is the call's. */
export interface TokenizerUsage extends UsageBase {
  readonly kind: 'tokenizer';
  /** Package and path: `js-tiktoken/lite`. */
  readonly module: string;
  /** As the package exports it: `encoding_for_model`, `getEncoding`, `encode`. */
  readonly method: string;
  /** The name of the function as the call writes it, to call another; behind a namespace the last name alone. */
  readonly callee: Place;
  /** What the argument is, for a function that is given one and throws for a name that it does not know. */
  readonly takes?: 'model' | 'encoding';
  /** The model id or the encoding, where it is written or folds to one. */
  readonly argument?: Value;
  /** The statement of this file that binds the name; absent behind a namespace, and where another file hands it on. */
  readonly imported?: Pick<ImportUsage, 'form' | 'bindings' | 'removal'>;
}

/** A number in code that is the width of OpenAI's vectors: a constant, a column, an index's dimension. The span is the number's. */
export interface WidthUsage extends UsageBase {
  readonly kind: 'width';
  readonly width: number;
  /** What it is given to: the property, the variable or the call. */
  readonly name: string;
  readonly feeds: 'request' | 'index' | 'column' | 'check' | 'other';
}
