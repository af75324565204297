import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { noteOf, sourceOf } from '../../../src/plan/facts.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { packageFor } from './package.js';
import { readReadyMade } from './ready-made.js';
import { isServed } from './served.js';

type Request = UsageOf<'request'>;

/** True for what the AI SDK is asked for beside text and embeddings that the provider has: this rule speaks of it. */
export function isOfAiSdk(request: Request, context: RuleContext): boolean {
  return request.route === 'ai-sdk' && !isServed(request, packageFor(request.file, context), context);
}

/** A model or a tool that comes from OpenAI as before, though the provider beside it moves. */
export function reportStaying(request: Request, context: RuleContext): FindingProposal[] {
  const clients = context.clientsOf(request).filter((client) => context.leaves(client));
  if (!isOfAiSdk(request, context) || clients.length === 0) return [];
  // Of a provider that the code makes, its blocker says so; what is not imported ready-made cannot stay alone.
  if (!clients.some((client) => readReadyMade(client, context))) return [];
  return [isHostedTool(request) ? reportTool(request, context) : reportModel(request, context)];
}

function isHostedTool({ method }: Request): boolean {
  return /\.tools\.\w+\(\)$/.test(method);
}

/** Models of others pass such a tool over with a warning. */
function reportTool(request: Request, { provider }: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    title: t`${request.method} runs at OpenAI, for models of its own only`,
    todo: t`Take it out, or write a tool() that does the same with a service of your choice: ${provider.name} never runs it.`,
    sources: [{ url: 'https://ai-sdk.dev/providers/ai-sdk-providers/openai', date: '2026-11-23' }],
  };
}

function reportModel(request: Request, context: RuleContext): FindingProposal {
  const { provider } = context;
  const { own } = packageFor(request.file, context);
  const fact = provider.apis[request.api];
  const isThere = fact?.support === 'yes' && fact.shape === 'openai';
  const how =
    request.api === 'images' && !own
      ? t`take imageModel() of the new provider with one of its models`
      : t`call it with the openai package`;
  const instead = isThere
    ? t`${noteOf(fact)}${provider.name} has it at the path that OpenAI has: ${how}, or leave it where it is.`
    : (fact?.instead ?? t`Leave it at OpenAI, or do without.`);
  return {
    kind: 'finding',
    severity: 'action',
    usages: [request],
    title: t`${request.method} still goes to OpenAI, with its key`,
    todo: instead,
    ...(fact ? { sources: [sourceOf(fact)] } : {}),
  };
}
