import type { FindingProposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { explainFact, noteOf, sourceOf } from '../../../src/plan/facts.js';
import { hasChat, isServed } from '../../../src/plan/is-served.js';
import { isModelRequest } from '../../../src/plan/needs.js';
import type { ApiFact } from '../../../src/providers/schema.js';
import type { Api, UsageOf } from '../../../src/scan/usage.js';
import { isOurs } from '../../call-shapes/is-ours.js';
import { tellRequests } from './tell-requests.js';
import { tellWays } from './tell-ways.js';

type Request = UsageOf<'request'>;

/** Calls that repoint does not rewrite: what the provider has instead, and where that is written. */
export const unsupportedApi: Rule<'request'> = {
  id: 'unsupported-api',
  summary: 'Say what to do with calls that the provider does not answer as OpenAI does',
  handles: ['request'],
  propose(request, context) {
    const { provider } = context;
    if ((CONVERTED.has(request.api) && hasChat(provider)) || !isOurs(request, context)) return [];
    if (isModelRequest(request, provider) && isServed(request, provider)) return [];
    return [describe(request, provider.apis[request.api], context)];
  },
};

/** Rules of their own speak of these, where they can become chat completions. */
const CONVERTED: ReadonlySet<Api> = new Set<Api>(['completions', 'responses']);

function describe(request: Request, fact: ApiFact, context: RuleContext): FindingProposal {
  const common = { kind: 'finding', usages: [request], sources: [sourceOf(fact)] } as const;
  const what = `${request.method} (${LABELS[request.api]})`;
  if (isServed(request, context.provider) && fact.support === 'yes') {
    const title = `${what}: ${context.provider.name} answers at the same path`;
    const todo = leftToDo(request, fact, context);
    return todo === undefined
      ? { ...common, severity: 'info', title: explainFact(title, fact) }
      : { ...common, severity: 'action', holds: true, title, todo };
  }
  return {
    ...common,
    severity: 'action',
    holds: true,
    title: `${what}: ${lack(request, fact, context)}`,
    todo: instead(request, fact, context),
  };
}

/** What a call at the same path still needs; undefined for one that works as it is. */
function leftToDo({ api, method }: Request, fact: ApiFact, { provider }: RuleContext): string | undefined {
  if (READS_MODELS.test(method)) return undefined;
  if (api === 'files')
    return `${noteOf(fact)}Files lie where they were sent: send them anew, and see that every call that names one goes to ${provider.name} too.`;
  if (api === 'batches') return /create/i.test(method) || method.startsWith('POST') ? fact.instead : undefined;
  return `${noteOf(fact)}Choose one of ${provider.name}'s models here and compare the other parameters with its documentation.`;
}

function lack({ stream }: Request, fact: ApiFact, { provider: { name } }: RuleContext): string {
  if (fact.shape === 'openai' && stream === 'yes') return `${name} does not stream it`;
  if (fact.shape === 'openai') return `${name} does not have this call of the API`;
  if (fact.shape === 'own') return `${name} has it in a form of its own`;
  return fact.support === 'no' ? `${name} has no such API` : `nothing is known of such an API at ${name}`;
}

function instead({ api }: Request, fact: ApiFact, context: RuleContext): string {
  const nothing = 'Leave the call out, or keep it at OpenAI with a client of its own.';
  const hint = fact.shape === 'openai' ? noteOf(fact).trim() : (fact.instead ?? nothing);
  return [hint, tellRequests(fact, context), tellWays(api, context)].filter((text) => text !== '').join(' ');
}

/** The calls for a list of models or for one; engines and deletions are something else. */
const READS_MODELS = /^(?:models\.(?:list|retrieve)|listModels|retrieveModel|GET \/v1\/models(?:\/.*)?)$/;

const LABELS: Readonly<Record<Api, string>> = {
  chat: 'chat completions',
  responses: 'Responses',
  completions: 'legacy completions',
  embeddings: 'embeddings',
  images: 'images',
  speech: 'speech',
  transcriptions: 'transcription',
  moderations: 'moderation',
  models: 'list of models',
  files: 'files',
  batches: 'batches',
  'fine-tuning': 'fine-tuning',
  assistants: 'Assistants',
  'vector-stores': 'vector stores',
  realtime: 'realtime',
  videos: 'video',
  other: 'no API that repoint knows',
};
