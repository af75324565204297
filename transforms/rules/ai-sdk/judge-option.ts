import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { RuleContext, Source } from '../../../src/plan/contract.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { onlyText } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import type { Property, UsageOf } from '../../../src/scan/usage.js';
import type { ProviderPackage } from './package.js';

/** What becomes of an option in `providerOptions.openai`. */
export type Verdict =
  | { readonly kind: 'kept'; readonly as: string; readonly value?: string; readonly doubt?: string }
  | { readonly kind: 'gone'; readonly why: string; readonly todo?: string; readonly sources?: readonly Source[] };

/** OpenAI's parameter behind an option of `@ai-sdk/openai`. What is not here has none, or not in a chat. */
const PARAMETERS: Readonly<Record<string, string>> = {
  reasoningEffort: 'reasoning_effort',
  textVerbosity: 'verbosity',
  user: 'user',
  parallelToolCalls: 'parallel_tool_calls',
  logitBias: 'logit_bias',
  store: 'store',
  metadata: 'metadata',
  serviceTier: 'service_tier',
  promptCacheKey: 'prompt_cache_key',
  safetyIdentifier: 'safety_identifier',
  prediction: 'prediction',
  maxCompletionTokens: 'max_completion_tokens',
  dimensions: 'dimensions',
};

/** What the general package calls as OpenAI's does; it sends everything else as it is written. */
const GENERAL = new Set(['reasoningEffort', 'textVerbosity', 'user', 'dimensions', 'strictJsonSchema']);

/** Options of the Responses API without which the call means something else. */
const MEANT: Readonly<Record<string, string>> = {
  get previousResponseId() {
    return t`Nothing is stored at the provider: send the earlier messages along.`;
  },
  get conversation() {
    return t`Nothing is stored at the provider: send the earlier messages along.`;
  },
  get instructions() {
    return t`Make it the system message of the call.`;
  },
};

export function judgeOption(
  option: Property,
  request: UsageOf<'request'>,
  pkg: ProviderPackage,
  context: RuleContext,
): Verdict {
  const todo = lookUp(MEANT, option.name);
  if (todo !== undefined) return { kind: 'gone', why: t`it belongs to the Responses API`, todo };
  if (pkg.own) return judgeOwn(option.name, pkg.own.options, pkg.name);
  const parameter = lookUp(PARAMETERS, option.name);
  if (parameter === undefined)
    return GENERAL.has(option.name)
      ? { kind: 'kept', as: option.name }
      : { kind: 'gone', why: t`${pkg.name} has no such option` };
  const api = request.api === 'embeddings' ? 'embeddings' : 'chat';
  const fact = parameterFact(factsFor(request, context), api, parameter);
  const as = GENERAL.has(option.name) ? option.name : parameter;
  if (!fact) return { kind: 'gone', why: t`nothing is known of ${parameter} at ${context.provider.name}` };
  return judgeByFact(option, as, fact, context);
}

/** `constructor` is in every object, and in no table. */
function lookUp(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function judgeOwn(name: string, options: Readonly<Record<string, string>>, pkg: string): Verdict {
  const as = lookUp(options, name);
  return as === undefined ? { kind: 'gone', why: t`${pkg} has no such option` } : { kind: 'kept', as };
}

function judgeByFact(option: Property, as: string, fact: ParameterFact, { provider }: RuleContext): Verdict {
  const { name } = provider;
  const gone = (claim: string): Verdict => ({
    kind: 'gone',
    why: explainFact(claim, fact),
    sources: [sourceOf(fact)],
  });
  switch (fact.support) {
    case 'accepts':
      return { kind: 'kept', as };
    case 'rename':
      return { kind: 'kept', as: fact.to };
    case 'range':
      return judgeValue(option, as, fact) ?? gone(t`${name} takes ${listed(fact.allowed ?? [])}`);
    case 'rejects':
      return gone(t`${name} refuses it`);
    case 'ignores':
      return gone(t`${name} ignores it`);
    case 'unverified':
      return gone(t`${name} is not known to take it`);
  }
}

function judgeValue(
  option: Property,
  as: string,
  { allowed, mapped = {} }: Extract<ParameterFact, { support: 'range' }>,
): Verdict | undefined {
  const [leaf, ...others] = option.value.leaves;
  const isNumber = leaf?.kind === 'constant' && others.length === 0;
  const value = isNumber ? String(leaf.value) : onlyText(option.value);
  if (allowed === undefined || (value !== undefined && allowed.includes(value))) return { kind: 'kept', as };
  if (value === undefined) return { kind: 'kept', as, doubt: t`${option.name} has to be one of ${listed(allowed)}.` };
  const other = lookUp(mapped, value);
  return other === undefined ? undefined : { kind: 'kept', as, value: other, doubt: t`${value} becomes ${other}.` };
}
