import type { ChangeProposal, FindingProposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { dropRepeated } from '../../../src/plan/edits/drop-repeated.js';
import { isPublic, renameEnv } from '../../../src/plan/rename-env.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { type Entry, moveEntry } from './entries.js';
import { type ClientEnv, envOfClient } from './names.js';
import { renameRead } from './reads.js';
import { describeVariable, type Variable } from './variable.js';

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
  const variable = describeVariable(env, context);
  const { reads, entries, places, sharers, strays } = variable;
  const renamed = renameEnv(env.name, env.role, context.provider) ?? env.name;
  if (variable.isProperty && renamed !== env.name) return [reportProperty(env, renamed, client, variable, context)];
  const isNeeded = sharers.length > 0;
  const moved = entries.map((entry) => moveEntry(entry, { ...env, renamed, isNeeded }, context));
  const readEdits =
    renamed === env.name ? [] : places.map((place) => renameRead(place, renamed, context.source(place.file)));
  return [
    {
      kind: 'change',
      tier: isNeeded || strays.length > 0 ? 'review' : 'auto',
      usages: [client, ...reads, ...entries],
      edits: dropRepeated([...readEdits, ...moved.flatMap(({ edits }) => edits)]),
      title: renamed === env.name ? `${env.name}: ${context.target.baseURL}` : `${env.name} -> ${renamed}`,
      why: whyOf(env, variable, context),
      sources: [{ url: context.provider.key.source, date: context.provider.key.date }],
    },
    ...moved.flatMap(({ findings }) => findings),
    ...reportNames(env, renamed, client, entries, context),
  ];
}

function whyOf(env: ClientEnv, { sharers, strays }: Variable, context: RuleContext): string {
  const { name } = context.provider;
  const sentences = [`It feeds a client that moves to ${name}; the name is the one that ${name}'s own pages use.`];
  const [sharer, stray] = [sharers[0], strays[0]];
  if (sharer) sentences.push(`A client that stays reads ${env.name} too: ${sharer.file}:${sharer.position.line}.`);
  if (stray) sentences.push(`What reads it at ${stray.file}:${stray.position.line} is out of sight.`);
  return sentences.join(' ');
}

function reportProperty(
  env: ClientEnv,
  renamed: string,
  client: UsageOf<'client'>,
  { reads, entries }: Variable,
  context: RuleContext,
): FindingProposal {
  const { name } = context.provider;
  const value = env.role === 'key' ? `a key of ${name}` : context.target.baseURL;
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client, ...reads, ...entries],
    title: `${env.name} is a property of an object that is made of the environment elsewhere, not renamed`,
    todo: `Put ${value} into it, or rename it to ${renamed} everywhere: in the object's schema or type, in the code, and where it is set.`,
  };
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
