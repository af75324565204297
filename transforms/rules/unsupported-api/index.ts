import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { explainFact, noteOf, sourceOf } from '../../../src/plan/facts.js';
import { isServed } from '../../../src/plan/is-served.js';
import type { ApiFact } from '../../../src/providers/schema.js';
import type { Api, UsageOf } from '../../../src/scan/usage.js';
import { isUnanswered } from './is-unanswered.js';
import { tellRequests } from './tell-requests.js';
import { tellWays } from './tell-ways.js';

type Request = UsageOf<'request'>;

/** Calls that repoint does not rewrite: what the provider has instead, and where that is written. */
export const unsupportedApi: Rule<'request'> = {
  id: 'unsupported-api',
  get summary() {
    return t`Say what to do with calls that the provider does not answer as OpenAI does`;
  },
  handles: ['request'],
  propose(request, context) {
    return isUnanswered(request, context) ? [describe(request, context.provider.apis[request.api], context)] : [];
  },
};

function describe(request: Request, fact: ApiFact, context: RuleContext): FindingProposal {
  const common = { kind: 'finding', usages: [request], sources: [sourceOf(fact)] } as const;
  const what = t`${request.method} (${LABELS[request.api]})`;
  if (isOnlySentAlong(request, context))
    return { ...common, severity: 'info', title: t`${what}: stays at OpenAI, with the calls that the files are for` };
  if (isServed(request, context.provider) && fact.support === 'yes') {
    const title = t`${what}: ${context.provider.name} answers at the same path`;
    const todo = leftToDo(request, fact, context);
    return todo === undefined
      ? { ...common, severity: 'info', title: explainFact(title, fact) }
      : { ...common, severity: 'action', holds: true, title, todo };
  }
  return {
    ...common,
    severity: 'action',
    holds: true,
    title: t`${what}: ${lack(request, fact, context)}`,
    todo: instead(request, fact, context),
  };
}

/** Files for calls that all stay, on a client that stays with them. */
function isOnlySentAlong(request: Request, context: RuleContext): boolean {
  const clients = context.clientsOf(request);
  return request.api === 'files' && clients.length > 0 && clients.every(context.isStuck);
}

/** What a call at the same path still needs; undefined for one that works as it is. */
function leftToDo({ api, method }: Request, fact: ApiFact, { provider }: RuleContext): string | undefined {
  if (READS_MODELS.test(method)) return undefined;
  if (api === 'files')
    return t`${noteOf(fact)}Files lie where they were sent: send them anew, and see that every call that names one goes to ${provider.name} too.`;
  if (api === 'batches') return /create/i.test(method) || method.startsWith('POST') ? fact.instead : undefined;
  return t`${noteOf(fact)}Choose one of ${provider.name}'s models here and compare the other parameters with its documentation.`;
}

function lack({ stream }: Request, fact: ApiFact, { provider: { name } }: RuleContext): string {
  if (fact.shape === 'openai' && stream === 'yes') return t`${name} does not stream it`;
  if (fact.shape === 'openai') return t`${name} does not have this call of the API`;
  if (fact.shape === 'own') return t`${name} has it in a form of its own`;
  return fact.support === 'no' ? t`${name} has no such API` : t`nothing is known of such an API at ${name}`;
}

function instead({ api }: Request, fact: ApiFact, context: RuleContext): string {
  const nothing = t`Leave the call out, or keep it at OpenAI with a client of its own.`;
  const hint = fact.shape === 'openai' ? noteOf(fact).trim() : (fact.instead ?? nothing);
  return joinSentences([hint, tellRequests(fact, context), tellWays(api, context)]);
}

/** The calls for a list of models or for one; engines and deletions are something else. */
const READS_MODELS = /^(?:models\.(?:list|retrieve)|listModels|retrieveModel|GET \/v1\/models(?:\/.*)?)$/;

const LABELS: Readonly<Record<Api, string>> = {
  get chat() {
    return t`chat completions`;
  },
  get responses() {
    return t`Responses`;
  },
  get completions() {
    return t`legacy completions`;
  },
  get embeddings() {
    return t`embeddings`;
  },
  get images() {
    return t`images`;
  },
  get speech() {
    return t`speech`;
  },
  get transcriptions() {
    return t`transcription`;
  },
  get moderations() {
    return t`moderation`;
  },
  get models() {
    return t`list of models`;
  },
  get files() {
    return t`files`;
  },
  get batches() {
    return t`batches`;
  },
  get 'fine-tuning'() {
    return t`fine-tuning`;
  },
  get assistants() {
    return t`Assistants`;
  },
  get 'vector-stores'() {
    return t`vector stores`;
  },
  get realtime() {
    return t`realtime`;
  },
  get videos() {
    return t`video`;
  },
  get other() {
    return t`no API that repoint knows`;
  },
};
