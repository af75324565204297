import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext, Scanned } from '../../../src/plan/contract.js';
import { explainFact, noteOf, sourceOf } from '../../../src/plan/facts.js';
import { factsFor, modelsWritten } from '../../../src/plan/facts-for.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { adviseHosted, hostedKinds } from './hosted-tools.js';

/** True where a call of the Responses API stays what it is: every model that it names has to serve it. */
export function isKept(request: Request, scanned: Scanned): boolean {
  const { shape, models } = scanned.provider.apis.responses;
  if (shape !== 'openai' || scanned.options.api === 'chat') return false;
  if (models === undefined) return true;
  const named = modelsWritten(request, scanned);
  return named.length > 0 && named.every((id) => models.includes(id));
}

/** Parameters that mean the same in both APIs: what is known of them in chat completions holds here too. */
const COMMON = new Set(['model', 'stream', 'temperature', 'top_p', 'tools', 'user', 'metadata']);
/** What no Responses API can lack. */
const ESSENTIAL = new Set([...COMMON, 'input', 'instructions']);

/** A call that asks a model for an answer; the others work on stored responses. */
const asks = ({ method }: Request): boolean => /^responses\.(?:create|parse|stream)$|^POST .*\/responses$/.test(method);

/** The call for the rules that choose a model and fit parameters: a chat call with what both APIs have in common. */
export function asTextCall(request: Request): Request | undefined {
  if (!asks(request)) return undefined;
  const { parameters, contentTypes } = request;
  const common = parameters?.properties.filter(({ name }) => COMMON.has(name)) ?? [];
  return {
    ...request,
    api: 'chat',
    roles: [],
    contentTypes: contentTypes.map((type) => (type === 'input_image' ? 'image_url' : type)),
    ...(parameters ? { parameters: { ...parameters, properties: common } } : {}),
  };
}

/** What to know of a call that stays a Responses call. */
export function reportKept(request: Request, context: RuleContext): FindingProposal[] {
  const { provider } = context;
  const fact = provider.apis.responses;
  const common = { kind: 'finding', usages: [request], sources: [sourceOf(fact)] } as const;
  if (!asks(request)) {
    const title = t`${request.method} works on stored responses, and nothing is known of those at ${provider.name}`;
    return [
      {
        ...common,
        severity: 'action',
        holds: true,
        title,
        todo: t`${noteOf(fact)}Keep what you need in a store of your own.`,
      },
    ];
  }
  const stays = explainFact(t`${request.method} stays: ${provider.name} has a Responses API`, fact);
  const properties = request.parameters?.properties ?? [];
  return [
    { ...common, severity: 'info', title: stays },
    ...properties.flatMap((property) => reportParameter(property, request, context)),
    ...properties.flatMap((property) => (property.name === 'tools' ? reportHosted(property, request, context) : [])),
  ];
}

/** Tools that run at OpenAI, where the provider is not known to have some too. */
function reportHosted(tools: Property, request: Request, context: RuleContext): FindingProposal[] {
  const { provider } = context;
  if (parameterFact(factsFor(request, context), 'responses', 'tools')?.support === 'accepts') return [];
  return hostedKinds(tools).map((kind) => ({
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    place: tools.place,
    title: t`nothing is known of the hosted tool ${kind} in the Responses API of ${provider.name}`,
    todo: adviseHosted(kind, provider.name),
    sources: [sourceOf(provider.apis.responses)],
  }));
}

function reportParameter(property: Property, request: Request, context: RuleContext): FindingProposal[] {
  const { name, place } = property;
  const { provider } = context;
  const fact = parameterFact(factsFor(request, context), 'responses', name);
  const common = { kind: 'finding', usages: [request], place } as const;
  if (fact?.support === 'rejects') {
    const todo = t`${noteOf(fact)}Do without it, or ask for chat completions with --api chat.`;
    const title = t`${name}: ${provider.name} does not take it in its Responses API`;
    return [{ ...common, severity: 'action', holds: true, title, todo, sources: [sourceOf(fact)] }];
  }
  if (fact?.support === 'unverified' || (!fact && !ESSENTIAL.has(name))) {
    const claim = t`${name} is kept; nobody has verified what the Responses API of ${provider.name} does with it`;
    const title = fact ? explainFact(claim, fact) : `${claim}.`;
    return [{ ...common, severity: 'info', title, sources: [sourceOf(fact ?? provider.apis.responses)] }];
  }
  return [];
}
