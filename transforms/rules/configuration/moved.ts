import type { RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { type EnvRole, renameEnv } from '../../../src/plan/rename-env.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { envOfClient, isDropped } from '../env-name/names.js';
import { describeVariable, isNeeded, leavesOpenAI, takesCopy } from '../env-name/variable.js';

export type Client = UsageOf<'client'>;

/** A variable whose clients go to the provider, as configuration has to follow it. */
export interface MovedVariable {
  readonly name: string;
  readonly role: EnvRole;
  /** The name after the move, perhaps the same; undefined when nothing reads the variable any more. */
  readonly renamed: string | undefined;
  /** True when the code adds `/v1/...` itself: the variable holds a host, not a base URL. */
  readonly isHost: boolean;
  /** The clients that are still to move; none when the code has gone ahead. */
  readonly movers: readonly Client[];
  /** The clients that need the old name after all. */
  readonly stayers: readonly Client[];
  /** True when OpenAI stays in use beside the provider: the old name is needed wherever the new one is. */
  readonly isKept: boolean;
  /** True when documentation speaks of a setting of the project by that name. */
  readonly isSetting: boolean;
  /** Those that have moved already and read the new name. */
  readonly moved: readonly Client[];
}

/** The variables that move with the clients of a plan, and those whose clients have gone ahead. */
export function movedVariables(context: RuleContext): readonly MovedVariable[] {
  return findMoved('all', context);
}

const findMoved = oncePerContext((_: string, context: RuleContext): MovedVariable[] => {
  const clients = context.usages.filter((usage) => usage.kind === 'client');
  const leaving = clients
    .filter((client) => leavesOpenAI(client, context))
    .flatMap((each) => variablesOf(each, context));
  const known = new Set(leaving.map(({ name }) => name));
  const ahead = namesInConfiguration(context)
    .filter((name) => !known.has(name))
    .flatMap((name) => findAhead(name, clients, context));
  return [...new Map([...leaving, ...ahead].map((variable) => [variable.name, variable])).values()];
});

function variablesOf(client: Client, context: RuleContext): MovedVariable[] {
  return envOfClient(client).flatMap((env): MovedVariable[] => {
    const variable = describeVariable(env.name, context);
    const { name, movers, stayers, reads, isFilled, isKept, isSetting } = variable;
    const common = { name, role: env.role, isHost: env.isHost, movers, stayers, isKept, isSetting, moved: [] };
    if (isDropped(env)) return isNeeded(variable) || reads.length > 0 ? [] : [{ ...common, renamed: undefined }];
    if (env.isComputed || (takesCopy(env, variable) && !isFilled)) return [];
    return [{ ...common, renamed: renameEnv(name, env.role, context.provider) ?? name }];
  });
}

/** A name that nothing in the code reads any more, because a client at the target reads the new one. */
function findAhead(name: string, clients: readonly Client[], context: RuleContext): MovedVariable[] {
  const { movers, stayers, reads, copies, isSetting } = describeVariable(name, context);
  if (movers.length + stayers.length + reads.length + copies.length > 0) return [];
  const roles: readonly EnvRole[] = ['key', 'base URL'];
  return roles.flatMap((role) => {
    const renamed = renameEnv(name, role, context.provider);
    const reads = (client: Client): boolean =>
      envOfClient(client).some((env) => env.name === renamed && env.role === role);
    const moved = clients.filter((client) => context.hostOf(client).kind === 'target' && reads(client));
    return moved.length > 0
      ? [{ name, role, renamed, isHost: false, movers, stayers, isKept: false, isSetting, moved }]
      : [];
  });
}

function namesInConfiguration({ usages }: RuleContext): string[] {
  const mentions = usages.filter((usage) => usage.kind === 'config' && usage.role === 'env-name' && !usage.remote);
  return [...new Set(mentions.flatMap((usage) => ('name' in usage ? (usage.name ?? []) : [])))];
}
