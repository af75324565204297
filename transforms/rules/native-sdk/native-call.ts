import type { RuleContext } from '../../../src/plan/contract.js';
import { typeOf } from '../../../src/plan/needs.js';
import type { UsageOf } from '../../../src/scan/usage.js';

type Request = UsageOf<'request'>;

/** Why a call cannot be written with the provider's own SDK, as the end of a sentence; none: it can. */
export function whyNotCall(converted: Request, context: RuleContext): string[] {
  const { file, position, parameters, stream } = converted;
  const at = `at ${file}:${position.line}`;
  const request = context.scanned.usages.find(({ id }) => id === converted.id);
  if (request?.kind !== 'request' || request.method !== 'chat.completions.create') {
    return [`${converted.method} ${at} is no chat completion`];
  }
  if (converted !== request || asksForSchema(request)) return [`the call ${at} has to take another shape first`];
  if (stream !== 'no') return [`the stream ${at} would come raw, to be parsed by hand`];
  if (!parameters?.literal || parameters.unseen.length > 0) return [`parameters of the call ${at} are out of sight`];
  if (!converted.methodPlace || context.clientsOf(converted).length > 1)
    return [`the call ${at} can go through other clients`];
  if (hasMore(converted, context)) return [`the call ${at} has a second argument`];
  if (isWrapped(converted, context)) return [`the HTTP answer is read behind the call ${at}`];
  if (!isTypeScript(converted.file)) return [];
  if (converted.contentTypes.some((type) => type !== 'text'))
    return [`its types know texts only, unlike the messages ${at}`];
  return canBeCast(converted, context) ? [] : [`the result of the call ${at} would need a type`];
}

/** The package has no schemas, and the rule for those changes how the answer is read. */
function asksForSchema({ parameters }: Request): boolean {
  const format = parameters?.properties.find(({ name }) => name === 'response_format');
  return format !== undefined && !/^(?:text|json_object)$/.test(typeOf(format) ?? '');
}

export const isTypeScript = (file: string): boolean => /\.[cm]?tsx?$/.test(file);

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

/** A parenthesis in front of the call may be written only where it cannot be taken for the call of what stands before it. */
function canBeCast({ file, span, methodPlace }: Request, { source }: RuleContext): boolean {
  const text = source(file);
  const before = text.slice(0, span[0]);
  const receiver = text.slice(span[0], methodPlace?.span[0]);
  return /(?:\b(?:await|return)|[=(,:?[;{>&|])\s*$/.test(before) && /^[\w$.]+\.$/.test(receiver);
}
