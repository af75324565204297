import { t } from '../../../src/messages/t.js';
import type { Rule, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { concernsQuirk } from '../../../src/plan/quirk-concerns.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import type { UsageOf } from '../../../src/scan/usage.js';

type Request = UsageOf<'request'>;
type Quirk = ProviderData['quirks'][number];

/** What behaves differently after the move although nothing has to be rewritten: once a file for each quirk, or once a plan. */
export const quirks: Rule<'request'> = {
  id: 'quirks',
  get summary() {
    return t`Name what behaves differently at the provider, where the code touches it`;
  },
  handles: ['request'],
  propose(request, context) {
    if (!context.moves(request)) return [];
    return factsFor(request, context)
      .quirks.filter((quirk) => concernsQuirk(quirk, request))
      .map((quirk) => ({
        kind: 'finding',
        severity: 'info',
        usages: [request],
        ...(quirk.where === 'any' ? { place: firstChat(quirk, request, context) } : {}),
        title: quirk.text,
        sources: [sourceOf(quirk)],
      }));
  },
};

/** What concerns every call is said once for all, at the first one. */
function firstChat(quirk: Quirk, request: Request, context: RuleContext): Request {
  const requests = context.usages.filter((usage) => usage.kind === 'request');
  const concerns = (each: Request): boolean => each.api === 'chat' && factsFor(each, context).quirks.includes(quirk);
  return requests.find((each) => context.moves(each) && concerns(each)) ?? request;
}
