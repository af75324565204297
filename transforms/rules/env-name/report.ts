import { t } from '../../../src/messages/t.js';
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
  { copies, entries, isSetting }: Variable,
  context: RuleContext,
): FindingProposal {
  const { name } = context.provider;
  const value = env.role === 'key' ? t`a key of ${name}` : context.target.baseURL;
  if (isSetting) {
    return {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [client, ...copies],
      title: t`${env.name} is a setting of this project, not a variable of the environment: not renamed`,
      todo: t`Have people put ${value} into it. Renamed to ${renamed}, it would have to be so in its parser, its type, the documentation, and the files in which people have stored it.`,
    };
  }
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client, ...copies, ...entries],
    title: t`${env.name} is a property of an object that is made of the environment elsewhere, not renamed`,
    todo: t`Put ${value} into it, or rename it to ${renamed} everywhere: in the object's schema or type, in the code, and where it is set.`,
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
    title: t`${entry.name} in ${entry.file} is read by nothing any more: the address is written in the code`,
  };
}

function reportValue(
  { name }: ClientEnv,
  client: Client,
  { entries, stayers, movers }: Variable,
  { provider }: RuleContext,
): FindingProposal {
  const [stayer] = stayers;
  const also = stayer ? t`, and feeds a client that stays: ${stayer.file}:${stayer.position.line}` : '';
  return {
    kind: 'finding',
    severity: 'action',
    holds: stayer !== undefined,
    usages: [client, ...entries],
    place: movers[0] ?? client,
    title: t`${name} has to hold a key of ${provider.name}${also}`,
    todo: stayer
      ? t`Give the client that moves a variable of its own, with the new key, wherever it is set.`
      : t`Replace its value wherever it is set.`,
  };
}

function reportPublic(renamed: string, client: Client, { entries, movers }: Variable): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client, ...entries],
    place: movers[0] ?? client,
    title: t`${renamed} is handed to the browser: whoever opens the page can read the key`,
  };
}

function reportComputed({ name }: ClientEnv, renamed: string, client: Client): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client],
    title: t`the name of the variable ${name} is computed here`,
    todo: t`Make it ${renamed}.`,
  };
}
