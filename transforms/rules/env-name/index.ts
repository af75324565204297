import type { ChangeProposal, FindingProposal, Place, Rule, RuleContext } from '../../../src/plan/contract.js';
import { dropRepeated } from '../../../src/plan/edits/drop-repeated.js';
import { isPublic, renameEnv } from '../../../src/plan/rename-env.js';
import { samePlace } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { type Entry, moveEntry } from './entries.js';
import { type ClientEnv, envOfClient } from './names.js';
import { renameRead } from './reads.js';

/** The variables that feed a client get the provider's names everywhere they occur: one change for each variable. */
export const envName: Rule<'client'> = {
  id: 'env-name',
  summary: "Give the variables of a client's key and base URL the provider's names, in code and in env files",
  handles: ['client'],
  propose(client, context) {
    if (!context.moves(client) || context.hostOf(client).kind !== 'openai') return [];
    return envOfClient(client).flatMap((env) => moveVariable(env, client, context));
  },
};

function moveVariable(
  env: ClientEnv,
  client: UsageOf<'client'>,
  context: RuleContext,
): (ChangeProposal | FindingProposal)[] {
  const renamed = renameEnv(env.name, env.role, context.provider) ?? env.name;
  const reads = context.usages.filter((usage) => usage.kind === 'env-read' && usage.name === env.name);
  const entries = context.usages
    .filter((usage) => usage.kind === 'env-entry')
    .filter((entry) => entry.name === env.name);
  const sharers = otherUsersOf(env.name, context);
  const isNeeded = sharers.length > 0;
  const moved = entries.map((entry) => moveEntry(entry, { ...env, renamed, isNeeded }, context));
  const places = [...reads.map(({ file, span }) => ({ file, span })), ...(env.place ? [env.place] : [])];
  const readEdits = places
    .filter((place) => renamed !== env.name && !isReadBy(sharers, place))
    .map((place) => renameRead(place, renamed, context.source(place.file)));
  return [
    {
      kind: 'change',
      tier: isNeeded ? 'review' : 'auto',
      usages: [client, ...reads, ...entries],
      edits: dropRepeated([...readEdits, ...moved.flatMap(({ edits }) => edits)]),
      title: renamed === env.name ? `${env.name}: ${context.target.baseURL}` : `${env.name} -> ${renamed}`,
      why: whyOf(env, sharers, context),
      sources: [{ url: context.provider.key.source, date: context.provider.key.date }],
    },
    ...moved.flatMap(({ findings }) => findings),
    ...reportNames(env, renamed, client, entries, context),
  ];
}

function whyOf(env: ClientEnv, sharers: readonly UsageOf<'client'>[], context: RuleContext): string {
  const { name } = context.provider;
  const why = `It feeds a client that moves to ${name}; the name is the one that ${name}'s own pages use.`;
  const [sharer] = sharers;
  return sharer ? `${why} A client that stays reads ${env.name} too: ${sharer.file}:${sharer.position.line}.` : why;
}

/** Clients that do not move and read the same variable: under its new name they would find nothing. */
function otherUsersOf(name: string, context: RuleContext): UsageOf<'client'>[] {
  return context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((client) => !context.moves(client) && envOfClient(client).some((env) => env.name === name));
}

function isReadBy(clients: readonly UsageOf<'client'>[], place: Place): boolean {
  return clients.some((client) => envOfClient(client).some((env) => samePlace(env.place, place)));
}

function reportNames(
  env: ClientEnv,
  renamed: string,
  client: UsageOf<'client'>,
  entries: readonly Entry[],
  context: RuleContext,
): FindingProposal[] {
  const { name } = context.provider;
  const usages = [client, ...entries];
  const findings: FindingProposal[] = [];
  if (env.role === 'key' && renamed === env.name) {
    const title = `${env.name} has to hold a key of ${name}`;
    findings.push({
      kind: 'finding',
      severity: 'action',
      usages,
      title,
      todo: 'Replace its value wherever it is set.',
    });
  }
  if (env.role === 'key' && isPublic(env.name)) {
    const title = `${renamed} is handed to the browser: whoever opens the page can read the key`;
    findings.push({ kind: 'finding', severity: 'info', usages, title });
  }
  if (env.isComputed) {
    const title = `the name of the variable ${env.name} is computed here`;
    const todo = `Make it ${renamed}.`;
    findings.push({ kind: 'finding', severity: 'action', holds: true, usages: [client], title, todo });
  }
  return findings;
}
