import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import type { NativeSdk } from '../../../src/providers/native-sdk.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { isTypeScript } from './native-call.js';

/** `client.chat.completions.create(...)` becomes `client.createCompletions(...)`; the parameters are the rule `parameters`'s. */
export function changeCall(request: UsageOf<'request'>, { words }: NativeSdk, context: RuleContext): Edit[] {
  const { file, span, methodPlace } = request;
  if (!methodPlace) return [];
  const renamed = { file: methodPlace.file, start: methodPlace.span[0], end: methodPlace.span[1], text: words.chat };
  if (!isTypeScript(request.file)) return [renamed];
  const receiver = context.source(file).slice(span[0], methodPlace.span[0]);
  return [
    { file, start: span[0], end: span[0], text: '(' },
    renamed,
    { file, start: span[1], end: span[1], text: ` as ${typeOf(`${receiver}${words.chat}`)})` },
  ];
}

/** The method is typed to give an answer or a stream, and the package exports no name for either. */
function typeOf(method: string): string {
  return `Promise<Extract<Awaited<ReturnType<typeof ${method}>>, { choices: unknown }>>`;
}
