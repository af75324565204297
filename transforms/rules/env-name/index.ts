import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, Edit, Proposal, Rule, RuleContext, Source } from '../../../src/plan/contract.js';
import { dropRepeated } from '../../../src/plan/edits/drop-repeated.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { renameEnv } from '../../../src/plan/rename-env.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { renameAt } from './alternatives.js';
import { addName, type Renaming, removeName, replaceName, reportFillIn, setValue } from './entries.js';
import { type ClientEnv, envOfClient, isDropped } from './names.js';
import { renameName } from './reads.js';
import { reportNames, reportProperty, reportUnread } from './report.js';
import { findLikelyMembers, findStrayNames, findStrays } from './strays.js';
import {
  describeVariable,
  isNeeded,
  isReadBy,
  leavesOpenAI,
  type Named,
  readsOfClient,
  readsOfNobody,
  setsElsewhere,
  staysInFiles,
  takesCopy,
  type Variable,
} from './variable.js';

/**
 * The variables that feed a client get the provider's names with that client: its reads, and a line with the new name in
 * each env file. What all clients of a variable share goes last, in a change of its own: other reads, and the old line.
 */
export const envName: Rule<'client'> = {
  id: 'env-name',
  get summary() {
    return t`Give the variables of a client's key and base URL the provider's names, in code and in env files`;
  },
  handles: ['client'],
  propose(client, context) {
    if (!leavesOpenAI(client, context)) return [];
    return envOfClient(client).flatMap((env) => moveVariable(env, client, context));
  },
};

function moveVariable(env: ClientEnv, client: UsageOf<'client'>, context: RuleContext): Proposal[] {
  const variable = describeVariable(env.name, context);
  if (isDropped(env)) return dropVariable(env.name, client, variable, context);
  const renamed = renameEnv(env.name, env.role, context.provider) ?? env.name;
  const names = reportNames(env, renamed, client, variable, context);
  if (renamed === env.name) return [setVariable(env, client, variable, context), ...names];
  if (takesCopy(env, variable) && !variable.isFilled) return [reportProperty(env, renamed, client, variable, context)];
  const renaming = { ...env, renamed, isNeeded: isNeeded(variable), staysInFiles: staysInFiles(variable) };
  return [...renameVariable(env, renaming, client, variable, context), ...names];
}

function renameVariable(
  env: ClientEnv,
  renaming: Renaming,
  client: UsageOf<'client'>,
  variable: Variable,
  context: RuleContext,
): Proposal[] {
  const { entries, movers } = variable;
  const common = renaming.isNeeded ? [] : readsOfNobody(variable, context);
  const names = renaming.isNeeded ? [] : variable.names;
  const strays = [...findStrays(common, variable, context), ...findStrayNames(names, variable)];
  // What a single client shares with nobody needs no change of its own; and the name in a schema cannot be shared out.
  const isAlone = variable.isWhole || (movers.length === 1 && !renaming.isNeeded && strays.length === 0);
  const owners = variable.isWhole ? movers : [client];
  const own = owners.flatMap((each) => readsOfClient(each, env, variable, context));
  const places = [...own, ...(isAlone ? common : [])];
  const doubts = [...doubtsOf(env, variable, context), ...(isAlone ? doubtsOfNames(strays, variable, context) : [])];
  const change: ChangeProposal = {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: [...owners, ...usagesAt(places, variable), ...(isAlone ? names : []), ...entries],
    edits: inOrder([
      ...places.map((place) => renameAt(place, renaming, context)),
      ...(isAlone ? renameNames(names, renaming, context) : []),
      ...(isAlone && !renaming.staysInFiles ? entries.flatMap((entry) => replaceName(entry, renaming, context)) : []),
    ]),
    additions: isAlone && !renaming.staysInFiles ? [] : entries.flatMap((entry) => addName(entry, renaming, context)),
    title: `${env.name} -> ${renaming.renamed}`,
    why: joinSentences([whyOf(context), ...doubts]),
    sources: sourcesOf(context),
  };
  const findings = entries
    .filter((entry) => env.role === 'key' && !entry.sample && addName(entry, renaming, context).length > 0)
    .map((entry) => reportFillIn(entry, renaming.renamed, context));
  const cleanUp =
    isAlone || renaming.isNeeded ? [] : [removeVariable(renaming, { reads: common, names, strays }, variable, context)];
  return [change, ...cleanUp, ...findings];
}

/** Places that no client owns. */
interface Leftovers {
  readonly reads: readonly UsageOf<'env-read'>[];
  readonly names: readonly Named[];
  readonly strays: readonly (UsageOf<'env-read'> | Named)[];
}

/** What is left of the old name when all its clients have moved. */
function removeVariable(
  renaming: Renaming,
  { reads, names, strays }: Leftovers,
  { name, entries, movers }: Variable,
  context: RuleContext,
): ChangeProposal {
  const [stray] = strays;
  const why = [t`Every client that reads it moves to ${renaming.renamed}: what is left of the old name goes last.`];
  if (stray) why.push(t`What reads it at ${stray.file}:${stray.position.line} is out of sight.`);
  return {
    kind: 'change',
    tier: stray ? 'review' : 'auto',
    usages: [...reads, ...names, ...entries],
    after: movers,
    edits: [
      ...reads.map((read) => renameAt(read, renaming, context)),
      ...renameNames(names, renaming, context),
      ...(renaming.staysInFiles ? [] : entries.flatMap((entry) => removeName(entry, context))),
    ],
    title: t`remove ${name}`,
    why: joinSentences(why),
    sources: sourcesOf(context),
  };
}

/** A variable that keeps its name has one value for all whom it feeds. */
function setVariable(
  env: ClientEnv,
  client: UsageOf<'client'>,
  variable: Variable,
  context: RuleContext,
): ChangeProposal {
  const renaming = { ...env, renamed: env.name, isNeeded: false, staysInFiles: false };
  const [stayer] = variable.stayers;
  const doubts = stayer ? [t`A client that stays reads it too: ${stayer.file}:${stayer.position.line}.`] : [];
  return {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: [client, ...variable.entries],
    edits: variable.entries.flatMap((entry) => setValue(entry, renaming, context)),
    title: `${env.name}: ${context.target.baseURL}`,
    why: joinSentences([t`It feeds a client that moves to ${context.provider.name}.`, ...doubts]),
    sources: sourcesOf(context),
  };
}

/** In one order whoever asks for them: what the clients of a schema share is then one change. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return dropRepeated(edits).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}

function renameNames(names: readonly Named[], { renamed }: Renaming, context: RuleContext): Edit[] {
  return names.map((each) => renameName(each, renamed, context.source(each.file)));
}

/** The lines of a variable that nothing reads after the move; in a file with values they stay, and are told. */
function dropVariable(name: string, client: UsageOf<'client'>, variable: Variable, context: RuleContext): Proposal[] {
  const { entries, movers, reads } = variable;
  if (staysInFiles(variable) || reads.length > 0 || entries.length === 0) return [];
  const samples = entries.filter(({ sample }) => sample);
  const removal: ChangeProposal = {
    kind: 'change',
    tier: 'auto',
    usages: samples,
    after: movers,
    edits: samples.flatMap((entry) => removeName(entry, context)),
    title: t`remove ${name}`,
    why: t`Its clients have ${context.target.baseURL} written out after the move: nothing reads it any more.`,
    sources: sourcesOf(context),
  };
  return [removal, ...entries.filter(({ sample }) => !sample).map((entry) => reportUnread(entry, client))];
}

/** What a name that is renamed everywhere may mean elsewhere. */
function doubtsOfNames(strays: Leftovers['strays'], variable: Variable, context: RuleContext): string[] {
  const [place] = [...strays, ...(variable.isWhole ? findLikelyMembers(variable, context) : [])];
  return place ? [t`It is also named at ${place.file}:${place.position.line}: see that it is the same there.`] : [];
}

function doubtsOf({ name, place }: ClientEnv, variable: Variable, context: RuleContext): string[] {
  const shared = place && variable.stayers.find((client) => isReadBy([client], place, name));
  const [set] = setsElsewhere(variable, context);
  return [
    ...(shared ? [t`The same place feeds a client that stays: ${shared.file}:${shared.position.line}.`] : []),
    ...(set ? [t`It is set at ${set.file}:${set.position.line}: see who reads it there, and under which name.`] : []),
  ];
}

function usagesAt(places: readonly unknown[], { reads }: Variable): UsageOf<'env-read'>[] {
  return reads.filter((read) => places.includes(read));
}

function whyOf({ provider: { name } }: RuleContext): string {
  return t`It feeds a client that moves to ${name}; the name is the one that ${name}'s own pages use.`;
}

function sourcesOf({ provider: { key } }: RuleContext): Source[] {
  return [sourceOf(key)];
}
