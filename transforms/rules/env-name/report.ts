import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { isPublic } from '../../../src/plan/rename-env.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { ClientEnv } from './names.js';
import type { Variable } from './variable.js';

type Client = UsageOf<'client'>;

export function reportProperty(
  env: ClientEnv,
  renamed: string,
  client: Client,
  { copies, entries }: Variable,
  context: RuleContext,
): FindingProposal {
  const { name } = context.provider;
  const value = env.role === 'key' ? `a key of ${name}` : context.target.baseURL;
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client, ...copies, ...entries],
    title: `${env.name} is a property of an object that is made of the environment elsewhere, not renamed`,
    todo: `Put ${value} into it, or rename it to ${renamed} everywhere: in the object's schema or type, in the code, and where it is set.`,
  };
}

/** What nobody but a person can see to: the value of a key, a name that is computed, a key in the browser. */
export function reportNames(
  env: ClientEnv,
  renamed: string,
  client: Client,
  variable: Variable,
  context: RuleContext,
): FindingProposal[] {
  return [
    ...(env.role === 'key' && renamed === env.name ? [reportValue(env, client, variable, context)] : []),
    ...(env.role === 'key' && isPublic(env.name) ? [reportPublic(renamed, client, variable)] : []),
    ...(env.isComputed ? [reportComputed(env, renamed, client)] : []),
  ];
}

export function reportUnread(entry: UsageOf<'env-entry'>, client: Client): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [entry, client],
    title: `${entry.name} in ${entry.file} is read by nothing any more: the address is written in the code`,
  };
}

function reportValue(
  { name }: ClientEnv,
  client: Client,
  { entries, stayers, movers }: Variable,
  { provider }: RuleContext,
): FindingProposal {
  const [stayer] = stayers;
  const also = stayer ? `, and feeds a client that stays: ${stayer.file}:${stayer.position.line}` : '';
  return {
    kind: 'finding',
    severity: 'action',
    holds: stayer !== undefined,
    usages: [client, ...entries],
    place: movers[0] ?? client,
    title: `${name} has to hold a key of ${provider.name}${also}`,
    todo: stayer
      ? 'Give the client that moves a variable of its own, with the new key, wherever it is set.'
      : 'Replace its value wherever it is set.',
  };
}

function reportPublic(renamed: string, client: Client, { entries, movers }: Variable): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client, ...entries],
    place: movers[0] ?? client,
    title: `${renamed} is handed to the browser: whoever opens the page can read the key`,
  };
}

function reportComputed({ name }: ClientEnv, renamed: string, client: Client): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client],
    title: `the name of the variable ${name} is computed here`,
    todo: `Make it ${renamed}.`,
  };
}
