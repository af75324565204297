import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { findNativeSdk, type NativeSdk } from '../../../src/providers/native-sdk.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { findBlockers } from '../client/blockers.js';
import { partsOf } from '../client/parts.js';
import { findMaker } from './maker.js';
import { whyNotCall } from './native-call.js';
import { whyNotNames } from './own-names.js';
import { appendPath } from './url-of-calls.js';

type Client = UsageOf<'client'>;

/** The SDK that the move is to go to; undefined where the `openai` package stays. */
export function nativeSdk({ options, provider, target }: RuleContext): NativeSdk | undefined {
  if (options.sdk !== 'native' || target.provider !== provider.id) return undefined;
  return findNativeSdk(provider);
}

/** Why a client keeps the `openai` package, as the ends of sentences; none: it moves to the provider's own. */
export const whyNot = oncePerContext((client: Client, context: RuleContext): string[] => {
  if (!context.leaves(client)) return [t`it does not point at OpenAI`];
  if (client.route !== 'openai') return [t`it is no client of the current openai package`];
  if (!findMaker(client, context))
    return [t`its class is imported or called in a way that no other can take the place of`];
  const sdk = nativeSdk(context);
  if (!sdk) return [t`there is no other`];
  const names = whyNotNames(client, sdk, context);
  if (names.length > 0) return names;
  if (findBlockers(client, context).length > 0) return [t`it cannot be moved by an edit`];
  if (client.argument === 'object' && !client.options?.literal) return [t`its options are out of sight`];
  if (client.options?.properties.some(({ name }) => name === 'dangerouslyAllowBrowser'))
    return [t`it runs in a browser, and ${sdk.name} is for Node`];
  if ((client.options?.unseen.length ?? 0) > 0) return [t`some of its options are out of sight`];
  const { path } = sdk.words;
  if (path !== undefined && !appendPath(client, path, context))
    return [t`its base URL may be none, and ${path} has to stand behind it`];
  if (partsOf(client, context).some(({ behind }) => behind !== undefined)) return [t`it takes a second argument`];
  const requests = context.requestsOf(client);
  return requests.length === 0
    ? [t`no call on it is in sight`]
    : [...new Set(requests.flatMap((request) => whyNotCall(request, sdk, context)))];
});

export function goesNative(client: Client, context: RuleContext): boolean {
  return nativeSdk(context) !== undefined && whyNot(client, context).length === 0;
}

/** True for a call all of whose clients move to the provider's own SDK. */
export function isNative(request: UsageOf<'request'>, context: RuleContext): boolean {
  if (nativeSdk(context) === undefined) return false;
  const clients = context.clientsOf(request);
  return clients.length > 0 && clients.every((client) => goesNative(client, context));
}
