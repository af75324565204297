import type { Place, RuleContext } from '../../../src/plan/contract.js';
import { isTestFile } from '../../../src/plan/left-alone.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { samePlace } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { staysInPart } from '../ai-sdk/ready-made.js';
import { isGone } from '../azure/gone.js';
import { findBlockers } from '../client/blockers.js';
import { isForOpenAI, isHandedToOthers } from './for-openai.js';
import { type ClientEnv, envOfClient, isImplicit } from './names.js';
import { definesCopy, isHandedOn, isWrite, readsCopy } from './reads.js';
import { isSetting } from './settings.js';

type Client = UsageOf<'client'>;
export type Read = UsageOf<'env-read'>;
export type Named = UsageOf<'env-name'>;

/** All that is known of a variable which feeds clients. */
export interface Variable {
  readonly name: string;
  readonly entries: readonly UsageOf<'env-entry'>[];
  /** The clients that it feeds and that leave OpenAI. */
  readonly movers: readonly Client[];
  /** Clients that it feeds and that need the old name: they stay, or somebody has to move them by hand. */
  readonly stayers: readonly Client[];
  /** Reads of a property of that name of an object which is made of the environment elsewhere. */
  readonly copies: readonly Read[];
  /** True when the code in sight fills that object by name, so that only this place has to change. */
  readonly isFilled: boolean;
  /**
   * True when the object is made by a schema or has a type in sight that spells the name: then the name is one and the same
   * everywhere, and the places of the object are renamed with the reads of the environment.
   */
  readonly isWhole: boolean;
  /** True when the project has a setting of that name in a file of its own, be there a variable beside it or not. */
  readonly isSetting: boolean;
  /** True when OpenAI stays in use beside the provider: for a while, or for an API that is kept there. */
  readonly isKept: boolean;
  /** True when another program takes it from the same env file: its lines stay there, whatever becomes of the code. */
  readonly isHandedToOthers: boolean;
  /** Where the environment itself is read. */
  readonly reads: readonly Read[];
  /** The other places in code that spell the name and are renamed with it. */
  readonly names: readonly Named[];
}

/** What the scan knows of a variable, by its name. */
export const describeVariable = oncePerContext((name: string, context: RuleContext): Variable => {
  const named = context.usages.filter((usage) => 'name' in usage && usage.name === name);
  const users = context.usages.filter((usage) => usage.kind === 'client').filter((client) => reads(client, name));
  const movers = users.filter((client) => leavesOpenAI(client, context));
  const hasMoved = (client: Client): boolean =>
    context.moves(client) && context.hostOf(client).kind === 'target' && !isImplicit(client, name);
  const all = named.filter((usage) => usage.kind === 'env-read').filter((read) => !isGone(read, context));
  const copies = all.filter((read) => readsCopy(read, context.source(read.file)));
  const roots = all.filter((read) => !copies.includes(read));
  const isFilled = roots.some((read) => definesCopy(read, context.source(read.file)));
  const setting = isSetting(name, context);
  const names = setting ? [] : named.filter((usage) => usage.kind === 'env-name');
  const stayers = users.filter((client) => !movers.includes(client) && !hasMoved(client));
  const isWhole = stayers.length === 0 && isSpelledOut(names, copies.length > 0 && !isFilled);
  return {
    name,
    entries: named.filter((usage) => usage.kind === 'env-entry'),
    movers,
    stayers,
    copies: isWhole ? [] : copies,
    isFilled,
    isSetting: setting,
    isKept:
      context.options.dual ||
      all.some((read) => !isReadBy(users, read, name) && isForOpenAI(read, context)) ||
      users.some((client) => hasKeptCalls(client, context) || staysInPart(client, context)),
    isHandedToOthers: isHandedToOthers(name, context),
    isWhole,
    reads: isWhole ? all : roots,
    names: names.filter((each) => (isWhole || !isMember(each.form)) && !goesWithCheck(each, context)),
  };
});

/** A type alone tells of the object only where the code does not fill that by itself. */
function isSpelledOut(names: readonly Named[], isFilledElsewhere: boolean): boolean {
  return names.some(({ form }) => form === 'schema' || (form === 'type' && isFilledElsewhere));
}

/** What is said of a check that goes because the provider's keys do not pass it. */
function goesWithCheck({ file, span }: Named, { usages, provider }: RuleContext): boolean {
  return usages
    .filter((usage) => usage.kind === 'key-format')
    .some(
      ({ file: checked, removal, prefix }) =>
        checked === file &&
        !provider.key.format.startsWith(prefix) &&
        removal !== undefined &&
        removal[0] <= span[0] &&
        span[1] <= removal[1],
    );
}

/** Of an object of the project's own, which may keep its names. */
const isMember = (form: Named['form']): boolean => form === 'property' || form === 'type' || form === 'schema';

function hasKeptCalls(client: Client, { usages, options }: RuleContext): boolean {
  return usages.some(
    (usage) => usage.kind === 'request' && usage.clients.includes(client.id) && options.keep.includes(usage.api),
  );
}

/** True for a client that the plan moves by edits. */
export function leavesOpenAI(client: Client, context: RuleContext): boolean {
  return context.moves(client) && context.leaves(client) && findBlockers(client, context).length === 0;
}

/** True when somebody needs the old name after all clients that can move have moved. */
export function isNeeded({ stayers, copies, isFilled, isSetting, isKept }: Variable): boolean {
  return isKept || stayers.length > 0 || (copies.length > 0 && !isFilled && !isSetting);
}

/** True when an env file needs the old name, if only for another program. */
export function staysInFiles(variable: Variable): boolean {
  return variable.isHandedToOthers || isNeeded(variable);
}

/** True when the client takes the variable from such an object. */
export function takesCopy({ place }: ClientEnv, { copies }: Variable): boolean {
  return copies.some((read) => samePlace(read, place));
}

/** The reads that have to change with a client: those that feed it, and what stands beside it and beside no other. */
export function readsOfClient(client: Client, env: ClientEnv, variable: Variable, context: RuleContext): Place[] {
  const own = env.place && !takesCopy(env, variable) ? [env.place] : [];
  return [...own, ...variable.reads.filter((read) => ownersOf(read, variable, context).includes(client))];
}

/** The reads that are nobody's in particular, such as a check when the program starts. */
export function readsOfNobody(variable: Variable, context: RuleContext): Read[] {
  return variable.reads.filter(
    (read) =>
      ownersOf(read, variable, context).length === 0 &&
      !isReadBy(variable.stayers, read, variable.name) &&
      !isForOpenAI(read, context),
  );
}

/** Where the variable is set for others, such as a child process: whoever moves has to find its new name there. */
export function setsElsewhere({ reads }: Variable, context: RuleContext): Read[] {
  return reads.filter((read) => {
    const source = context.source(read.file);
    return !isTestFile(read.file) && (isWrite(read.span[1], source) || isHandedOn(read, source));
  });
}

function ownersOf(read: Read, variable: Variable, context: RuleContext): readonly Client[] {
  const { name, movers, stayers, copies } = variable;
  const fed = movers.filter((client) => isReadBy([client], read, name));
  if (fed.length > 0) return fed;
  if (setsElsewhere(variable, context).includes(read)) return isNeeded(variable) ? [] : movers;
  if (definesCopy(read, context.source(read.file))) {
    return movers.filter((client) => copies.some((copy) => isReadBy([client], copy, name)));
  }
  if (isForOpenAI(read, context)) return [];
  const beside = [...movers, ...stayers].filter(({ file }) => file === read.file);
  return beside.length === 1 ? movers.filter((client) => beside.includes(client)) : [];
}

function reads(client: Client, name: string): boolean {
  return envOfClient(client).some((env) => env.name === name);
}

export function isReadBy(clients: readonly Client[], read: Place, name: string): boolean {
  return clients.some((client) => envOfClient(client).some((env) => env.name === name && samePlace(env.place, read)));
}
