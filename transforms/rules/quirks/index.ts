import type { Rule, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import type { UsageOf } from '../../../src/scan/usage.js';

type Where = ProviderData['quirks'][number]['where'];
type Request = UsageOf<'request'>;

/** What behaves differently after the move although nothing has to be rewritten: once a file for each quirk, or once a plan. */
export const quirks: Rule<'request'> = {
  id: 'quirks',
  summary: 'Name what behaves differently at the provider, where the code touches it',
  handles: ['request'],
  propose(request, context) {
    if (!context.moves(request)) return [];
    return context.provider.quirks
      .filter(({ where }) => CONCERNS[where](request))
      .map((quirk) => ({
        kind: 'finding',
        severity: 'info',
        usages: [request],
        ...(quirk.where === 'any' ? { place: firstChat(request, context) } : {}),
        title: quirk.text,
        sources: [sourceOf(quirk)],
      }));
  },
};

/** What concerns every call is said once for all, at the first one. */
function firstChat(request: Request, context: RuleContext): Request {
  const requests = context.usages.filter((usage) => usage.kind === 'request');
  return requests.find((each) => each.api === 'chat' && context.moves(each)) ?? request;
}

const SAMPLING = ['temperature', 'top_p', 'presence_penalty', 'frequency_penalty'];

const CONCERNS: Readonly<Record<Where, (request: Request) => boolean>> = {
  any: ({ api }) => api === 'chat',
  stream: ({ stream }) => stream === 'yes',
  tools: (request) => hasParameter(request, ['tools', 'functions']),
  json: (request) => hasParameter(request, ['response_format']),
  embeddings: ({ api }) => api === 'embeddings',
  vision: ({ contentTypes }) => contentTypes.includes('image_url'),
  sampling: (request) => hasParameter(request, SAMPLING),
};

function hasParameter({ api, parameters }: Request, names: readonly string[]): boolean {
  return api === 'chat' && (parameters?.properties.some(({ name }) => names.includes(name)) ?? false);
}
