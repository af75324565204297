import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { type NativeSdk, nativeCallOf } from '../../../src/providers/native-sdk.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { castOf } from './cast.js';
import { addHelper } from './helpers.js';
import { takeModelBehind } from './model-behind.js';

/** `client.chat.completions.create(...)` becomes `client.createCompletions(...)`; the parameters are the rule `parameters`'s. */
export function changeCall(request: UsageOf<'request'>, sdk: NativeSdk, context: RuleContext): Edit[] {
  const { methodPlace, parameters } = request;
  const call = nativeCallOf(sdk, request.api);
  const literal = parameters?.literal;
  if (!call || !methodPlace || !literal) return [];
  const { file, span } = literal.place;
  const behind =
    call.model === 'argument'
      ? takeModelBehind(request, call, context)
      : [{ file, start: span[1], end: span[1], text: castOf(request, call, context) }].filter(
          ({ text }) => text !== '',
        );
  return [
    { file: methodPlace.file, start: methodPlace.span[0], end: methodPlace.span[1], text: call.method },
    ...behind,
    ...addHelper(request, call, sdk, context),
  ];
}
