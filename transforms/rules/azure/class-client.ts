import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { reportLogins } from '../client/options.js';
import type { Part } from '../client/part.js';
import { reportOpaque } from '../client/unmovable.js';
import { namesClass, renameClass, renameMember } from './class-names.js';
import { type Client, clientsSpelled, isMoved } from './client.js';
import { moveOptions } from './options.js';

/** `new AzureOpenAI(...)` of the openai package, and `new OpenAI(...)` with Azure's address. */
export function moveClass(client: Client, context: RuleContext): Part[] {
  const options = moveOptions(client, context);
  if (client.azure.spelling === 'base') return options;
  return [...options, { edits: [...renameClass(client.file, context), ...renameMember(client, context)] }];
}

export function blockersOfClass(client: Client, context: RuleContext): FindingProposal[] {
  if (client.argument === 'opaque' || (client.argument === 'object' && !hasPlace(client)))
    return [reportOpaque(client, context)];
  const logins = reportLogins(client, context);
  if (logins.length > 0 || client.azure.spelling === 'base') return logins;
  if (!namesClass(client, context)) return [reportClass(client, t`it is imported out of sight`, context)];
  const kept = clientsSpelled('class', context).find((each) => each.file === client.file && !context.leaves(each));
  return kept ? [reportClass(client, t`another client of it stays, at line ${kept.position.line}`, context)] : [];
}

/** The class as a type, in a file that makes no client of it. */
export function moveClassType(usage: UsageOf<'import'>, context: RuleContext): Proposal[] {
  const clients = clientsSpelled('class', context);
  if (clients.length === 0 || clients.some(({ file }) => file === usage.file)) return [];
  if (!clients.every((client) => isMoved(client, context))) return [];
  const edits = renameClass(usage.file, context);
  if (edits.length === 0) return [];
  return [
    {
      kind: 'change',
      tier: 'auto',
      usages: [usage],
      after: clients,
      edits,
      title: 'AzureOpenAI -> OpenAI',
      why: t`Every client that it stands for is an OpenAI from now on.`,
    },
  ];
}

const hasPlace = ({ options }: Client): boolean =>
  options?.literal !== undefined || (options?.properties.length ?? 0) > 0;

function reportClass(client: Client, reason: string, { target }: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client],
    title: t`${client.className} cannot be replaced here: ${reason}`,
    todo: t`Make it new OpenAI({ apiKey: process.env.${target.keyEnv}, baseURL: '${target.baseURL}' }).`,
  };
}
