import { listClauses } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { NativeSdk } from '../../../src/providers/native-sdk.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { moveToSdk } from './change-client.js';
import { goesNative, nativeSdk, whyNot } from './native-client.js';

/** With `--sdk native`, clients go to the provider's own package where all their calls can. */
export const nativeSdkRule: Rule<'client' | 'error'> = {
  id: 'native-sdk',
  get summary() {
    return t`Write clients and their calls with the provider's own package, where asked to`;
  },
  handles: ['client', 'error'],
  propose(usage, context) {
    const sdk = nativeSdk(context);
    if (!sdk) return [];
    if (usage.kind === 'error') return reportError(usage, sdk, context);
    if (goesNative(usage, context)) return moveToSdk(usage, sdk, context);
    return context.moves(usage) && context.leaves(usage) ? [reportStaying(usage, sdk, context)] : [];
  },
};

function reportStaying(client: UsageOf<'client'>, sdk: NativeSdk, context: RuleContext): Proposal {
  const reasons = whyNot(client, context);
  return {
    kind: 'finding',
    severity: 'action',
    usages: [client],
    title: t`keeps the openai package instead of ${sdk.name}: ${listClauses(reasons)}`,
    todo: t`It works as it is, at ${context.target.baseURL}. Write it with ${sdk.words.className} by hand if it has to go.`,
    sources: [sourceOf(sdk)],
  };
}

function reportError(usage: UsageOf<'error'>, sdk: NativeSdk, context: RuleContext): Proposal[] {
  const clients = context.usages
    .filter((each) => each.kind === 'request')
    .filter(({ id }) => usage.requests.includes(id))
    .flatMap((request) => context.clientsOf(request));
  if (!clients.some((client) => goesNative(client, context))) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [usage, ...clients],
      place: usage,
      title: t`an error of a call is looked at here; ${sdk.name} throws ${sdk.words.errors}`,
      todo: t`Read its text from ${sdk.words.errorMessage}; there is no class to tell errors apart by, and no status.`,
      sources: [sourceOf(sdk)],
    },
  ];
}
