import type { Place, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { samePlace } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { findBlockers } from '../client/blockers.js';
import { type ClientEnv, envOfClient, isImplicit } from './names.js';
import { definesCopy, isCheck, isHandedOn, isTest, isWrite, readsCopy } from './reads.js';

type Client = UsageOf<'client'>;
type Read = UsageOf<'env-read'>;

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
  /** Where the environment itself is read. */
  readonly reads: readonly Read[];
}

/** What the scan knows of a variable, by its name. */
export const describeVariable = oncePerContext((name: string, context: RuleContext): Variable => {
  const named = context.usages.filter((usage) => 'name' in usage && usage.name === name);
  const users = context.usages.filter((usage) => usage.kind === 'client').filter((client) => reads(client, name));
  const movers = users.filter((client) => leavesOpenAI(client, context));
  const hasMoved = (client: Client): boolean =>
    context.moves(client) && context.hostOf(client).kind === 'target' && !isImplicit(client, name);
  const all = named.filter((usage) => usage.kind === 'env-read');
  const copies = all.filter((read) => readsCopy(read, context.source(read.file)));
  const roots = all.filter((read) => !copies.includes(read));
  return {
    name,
    entries: named.filter((usage) => usage.kind === 'env-entry'),
    movers,
    stayers: users.filter((client) => !movers.includes(client) && !hasMoved(client)),
    copies,
    isFilled: roots.some((read) => definesCopy(read, context.source(read.file))),
    reads: roots,
  };
});

/** True for a client that the plan moves by edits. */
export function leavesOpenAI(client: Client, context: RuleContext): boolean {
  return context.moves(client) && context.leaves(client) && findBlockers(client, context).length === 0;
}

/** True when somebody needs the old name after all clients that can move have moved. */
export function isNeeded({ stayers, copies, isFilled }: Variable): boolean {
  return stayers.length > 0 || (copies.length > 0 && !isFilled);
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
    (read) => ownersOf(read, variable, context).length === 0 && !isReadBy(variable.stayers, read, variable.name),
  );
}

/** Where the variable is set for others, such as a child process: whoever moves has to find its new name there. */
export function setsElsewhere({ reads }: Variable, context: RuleContext): Read[] {
  return reads.filter((read) => {
    const source = context.source(read.file);
    return !isTest(read.file) && (isWrite(read.span[1], source) || isHandedOn(read, source));
  });
}

/** Reads of which nobody can say what they feed. */
export function findStrays(reads: readonly Read[], { movers }: Variable, context: RuleContext): Read[] {
  return reads.filter(
    (read) =>
      !isCheck(read, context.source(read.file)) &&
      !definesCopy(read, context.source(read.file)) &&
      !isTest(read.file) &&
      !movers.some(({ file }) => file === read.file),
  );
}

function ownersOf(read: Read, variable: Variable, context: RuleContext): readonly Client[] {
  const { name, movers, stayers, copies } = variable;
  const fed = movers.filter((client) => isReadBy([client], read, name));
  if (fed.length > 0) return fed;
  if (setsElsewhere(variable, context).includes(read)) return isNeeded(variable) ? [] : movers;
  if (definesCopy(read, context.source(read.file))) {
    return movers.filter((client) => copies.some((copy) => isReadBy([client], copy, name)));
  }
  const beside = [...movers, ...stayers].filter(({ file }) => file === read.file);
  return beside.length === 1 ? movers.filter((client) => beside.includes(client)) : [];
}

function reads(client: Client, name: string): boolean {
  return envOfClient(client).some((env) => env.name === name);
}

export function isReadBy(clients: readonly Client[], read: Place, name: string): boolean {
  return clients.some((client) => envOfClient(client).some((env) => env.name === name && samePlace(env.place, read)));
}
