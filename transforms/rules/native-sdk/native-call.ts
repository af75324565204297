import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { typeOf } from '../../../src/plan/needs.js';
import { type NativeCall, type NativeSdk, nativeCallOf } from '../../../src/providers/native-sdk.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { cannotHelp } from './helpers.js';
import { whyNotBehind } from './model-behind.js';

type Request = UsageOf<'request'>;

/** Why a call cannot be written with the provider's own SDK, as the end of a sentence; none: it can. */
export function whyNotCall(converted: Request, sdk: NativeSdk, context: RuleContext): string[] {
  const { file, position, parameters, stream } = converted;
  const at = t`at ${file}:${position.line}`;
  if (!/\.[cm]?[jt]sx?$/.test(file)) return [t`the call ${at} stands in a component`];
  const call = METHODS.has(converted.method) ? nativeCallOf(sdk, converted.api) : undefined;
  if (!call) return [t`it has nothing like ${converted.method} ${at}`];
  const request = context.scanned.usages.find(({ id }) => id === converted.id);
  if (converted !== request || asksForRefusedSchema(request, call, context)) {
    return [t`the call ${at} has to take another shape first`];
  }
  if (stream === 'unknown') return [t`the call ${at} may be a stream`];
  if (stream === 'yes' && !isLooped(request, context)) return [t`the stream ${at} is not only looped over in sight`];
  if (!parameters?.literal || parameters.unseen.length > 0) return [t`parameters of the call ${at} are out of sight`];
  if (!converted.methodPlace || context.clientsOf(converted).length > 1)
    return [t`the call ${at} can go through other clients`];
  if (hasMore(converted, context)) return [t`the call ${at} has a second argument`];
  if (isWrapped(converted, context)) return [t`the HTTP answer is read behind the call ${at}`];
  return [...whyNotBehind(converted, call, at, context), ...cannotHelp(converted, call, at, context)];
}

const METHODS: ReadonlySet<string> = new Set(['chat.completions.create', 'embeddings.create', 'images.generate']);

/** Where a schema has no effect, the rule for those changes how the answer is read: that goes first. */
function asksForRefusedSchema(request: Request, call: NativeCall, context: RuleContext): boolean {
  const format = request.parameters?.properties.find(({ name }) => name === 'response_format');
  if (request.api !== 'chat' || format === undefined || /^(?:text|json_object)$/.test(typeOf(format) ?? ''))
    return false;
  const fact = parameterFact(factsFor(request, context), 'chat', 'response_format', 'json_schema');
  return call.parameters !== undefined || fact?.support === 'rejects';
}

/** The stream of the openai package can do more than be looped over, and whoever is handed it may ask for that. */
function isLooped({ id }: Request, { scanned }: RuleContext): boolean {
  const walks = scanned.usages
    .filter((usage) => usage.kind === 'stream')
    .filter(({ requests }) => requests.includes(id));
  return walks.length > 0 && walks.every(({ form }) => form === 'for-await');
}

/** True where something other than the parameters stands between the parentheses. */
function hasMore({ parameters, file, span }: Request, { source }: RuleContext): boolean {
  const literal = parameters?.literal?.place;
  if (literal?.file !== file || literal.span[0] < span[0] || literal.span[1] > span[1]) return true;
  return !/^\s*,?\s*\)$/.test(source(file).slice(literal.span[1], span[1]));
}

function isWrapped({ id }: Request, { scanned }: RuleContext): boolean {
  return scanned.usages.some(
    (usage) => usage.kind === 'result' && usage.root === 'envelope' && usage.requests.includes(id),
  );
}
