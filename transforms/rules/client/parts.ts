import { t } from '../../../src/messages/t.js';
import type { HostVerdict, RuleContext } from '../../../src/plan/contract.js';
import { moveBaseURL } from './base-url.js';
import { moveKey } from './key.js';
import { dropOptions } from './options.js';
import type { Client, Part } from './part.js';

/** What the sides of a client add to its change. */
export function partsOf(client: Client, context: RuleContext): Part[] {
  return [
    moveKey(client, context),
    moveBaseURL(client, context),
    dropOptions(client, context),
    { doubts: doubtsOf(context.hostOf(client), context) },
  ];
}

export function doubtsOf(host: HostVerdict, { provider }: RuleContext): string[] {
  if (host.kind === 'openai' && host.unless !== undefined) {
    return [t`At run time the base URL can also be set by ${host.unless}.`];
  }
  if (host.kind !== 'retired') return [];
  const { url, on, note } = host.base;
  const when = on === undefined ? t`is shut` : t`was shut on ${on}`;
  return [t`${url} ${when}${note === undefined ? '' : ` (${note})`}: see whether ${provider.name} takes your old key.`];
}
