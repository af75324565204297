import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import type { ObjectShape, Property } from '../../../src/scan/usage.js';
import { byHand } from './by-hand.js';
import type { Client, Part } from './part.js';

/** Options that mean something at OpenAI only. `dataResidency` is even an error beside a base URL. */
export const MEANINGLESS: ReadonlySet<string> = new Set(['organization', 'project', 'dataResidency']);

/** Other ways to prove who one is: they exclude a key, so that a person has to choose. */
const OTHER_LOGINS = new Set(['workloadIdentity', 'credential', 'provider', 'x509Transport', 'adminAPIKey']);

export function dropOptions(client: Client, context: RuleContext, names: ReadonlySet<string> = MEANINGLESS): Part {
  return dropAmong(client.options, names, client, context);
}

/** Options go together: commas belong to two neighbours. */
export function dropAmong(
  options: ObjectShape | undefined,
  names: ReadonlySet<string>,
  client: Client,
  context: RuleContext,
  taker = context.provider.name,
): Part {
  const dropped = (options?.properties ?? []).filter(({ name, form }) => names.has(name) && form !== 'argument');
  return {
    edits: removeProperties(dropped, options?.literal, context.source),
    findings: dropped.map((property) => reportDropped(property, client, taker)),
  };
}

export function reportLogins(client: Client, context: RuleContext): FindingProposal[] {
  return (client.options?.properties ?? [])
    .filter(({ name }) => OTHER_LOGINS.has(name))
    .map((property) => reportLogin(property, client, context));
}

function reportDropped(property: Property, client: Client, taker: string): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client],
    place: property.place,
    title: t`${property.name} is removed: ${taker} has nothing like it`,
  };
}

function reportLogin(property: Property, client: Client, context: RuleContext): FindingProposal {
  return byHand(client, context, {
    place: property.place,
    title: t`the client proves itself by ${property.name}, which ${context.provider.name} does not know`,
    todo: t`Replace it by a key from ${context.target.keyEnv} and the base URL ${context.target.baseURL}.`,
  });
}
