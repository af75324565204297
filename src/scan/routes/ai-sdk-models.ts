import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName } from '../analysis/walk.js';
import type { Api } from '../usage.js';

/** A call that asks a provider for a model: `openai('gpt-4o')`, `openai.embedding('text-embedding-3-small')`. */
export interface ModelCall {
  readonly call: ts.CallExpression;
  readonly provider: ts.Expression;
  /** Undefined for the bare call. */
  readonly kind?: string;
  /** Every language model is `chat`: the code speaks the AI SDK's own language, and what that becomes is the provider's business. */
  readonly api: Api;
  readonly model: ts.Expression;
}

const KINDS: Readonly<Record<string, Api>> = {
  chat: 'chat',
  chatModel: 'chat',
  languageModel: 'chat',
  responses: 'chat',
  completion: 'chat',
  completionModel: 'chat',
  embedding: 'embeddings',
  embeddingModel: 'embeddings',
  textEmbedding: 'embeddings',
  textEmbeddingModel: 'embeddings',
  image: 'images',
  imageModel: 'images',
  speech: 'speech',
  speechModel: 'speech',
  transcription: 'transcriptions',
  transcriptionModel: 'transcriptions',
};

/** Reads a call by its form alone: whether what is called is a provider is the next question. */
export function readModelCall(node: ts.Node): ModelCall | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node)) return undefined;
  const [model] = node.arguments;
  if (!model || !mayBeId(model)) return undefined;
  const callee = bare(node.expression);
  if (!isMember(callee))
    return isPlainCallee(callee) ? { call: node, provider: callee, api: 'chat', model } : undefined;
  const kind = memberName(callee) ?? '';
  const api = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (api) return { call: node, provider: callee.expression, kind, api, model };
  // `this.provider(id)`, `providers.openai(id)`: a provider held by an object.
  return { call: node, provider: callee, api: 'chat', model };
}

/** Which of OpenAI's APIs answers, where that is not Chat Completions by the model's kind. */
export function apiSaid({ kind }: ModelCall): string | undefined {
  if (kind === undefined || kind === 'languageModel') return t`Chat Completions up to ai 4, Responses from ai 5 on`;
  if (kind === 'responses') return t`through the Responses API`;
  return kind.startsWith('completion') ? t`through legacy completions` : undefined;
}

/** `openai.chat()`, as people say it. */
export function tellModelCall({ kind }: ModelCall, provider: string): string {
  return kind === undefined ? `${provider}()` : `${provider}.${kind}()`;
}

/** `createOpenAI({ ... })(id)` calls what a call gave back, `(own ? openai : groq)(id)` one of two. */
function isPlainCallee(callee: ts.Expression): boolean {
  const ts = typescript();
  return ts.isIdentifier(callee) || ts.isCallExpression(callee) || ts.isConditionalExpression(callee);
}

/** A model id is no function, no object and no number. */
function mayBeId(argument: ts.Expression): boolean {
  const ts = typescript();
  const node = bare(argument);
  return !(
    ts.isFunctionLike(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isNumericLiteral(node) ||
    ts.isSpreadElement(node)
  );
}
