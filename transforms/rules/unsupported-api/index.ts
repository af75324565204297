import type { FindingProposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { explainFact, noteOf, sourceOf } from '../../../src/plan/facts.js';
import { isMovable } from '../../../src/plan/movable-routes.js';
import { isTextRequest } from '../../../src/plan/needs.js';
import type { ApiFact } from '../../../src/providers/schema.js';
import type { Api, UsageOf } from '../../../src/scan/usage.js';

/** Calls that repoint does not rewrite: what the provider has instead, and where that is written. */
export const unsupportedApi: Rule<'request'> = {
  id: 'unsupported-api',
  summary: 'Say what to do with calls that are neither chat nor embeddings',
  handles: ['request'],
  propose(request, context) {
    if (isTextRequest(request)) return reportMissing(request, context);
    if (!concerns(request, context)) return [];
    return [describe(request, context.provider.apis[request.api], context)];
  },
};

/** Calls of clients that are, or were, OpenAI's; also of clients that stay because nothing on them can move. */
function concerns(request: UsageOf<'request'>, context: RuleContext): boolean {
  if (request.confidence === 'name-only' || !isMovable(request.route)) return false;
  const clients = context.clientsOf(request);
  if (clients.length === 0) return context.moves(request);
  return clients.some((client) => context.leaves(client) || context.hostOf(client).kind === 'target');
}

/** A provider may lack embeddings altogether. */
function reportMissing(request: UsageOf<'request'>, context: RuleContext): FindingProposal[] {
  const fact = context.provider.apis[request.api];
  const isServed = fact !== undefined && fact.support !== 'no' && fact.shape === 'openai';
  return isServed || !concerns(request, context) ? [] : [describe(request, fact, context)];
}

function describe(request: UsageOf<'request'>, fact: ApiFact | undefined, context: RuleContext): FindingProposal {
  const common = { kind: 'finding', usages: [request], ...(fact ? { sources: [sourceOf(fact)] } : {}) } as const;
  const { name } = context.provider;
  const what = `${request.method} (${LABELS[request.api]})`;
  if (fact?.support === 'yes' && fact.shape === 'openai') {
    const title = `${what}: ${name} answers at the same path`;
    if (READS_MODELS.test(request.method)) return { ...common, severity: 'info', title: explainFact(title, fact) };
    const todo = `${noteOf(fact)}Choose one of ${name}'s models here and compare the other parameters with its documentation.`;
    return { ...common, severity: 'action', holds: true, title, todo };
  }
  const todo = fact?.instead ?? 'Keep this call at OpenAI with a client of its own, or leave it out.';
  return { ...common, severity: 'action', holds: true, title: `${what}: ${lack(fact, name)}`, todo };
}

function lack(fact: ApiFact | undefined, name: string): string {
  if (fact?.support === 'yes') return `${name} has it in a form of its own`;
  return fact?.support === 'no' ? `${name} has no such API` : `nothing is known of such an API at ${name}`;
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
