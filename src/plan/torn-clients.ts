import { listed } from '../messages/lists.js';
import { t } from '../messages/t.js';
import type { Usage } from '../scan/usage.js';
import type { Proposed } from './collect-proposals.js';
import type { FindingProposal, RuleContext } from './contract.js';
import { type Ways, wayOfApi, wayOfFile } from './destinations.js';

/**
 * The ids of the clients that cannot go anywhere as they are: packages of different ways share them, by their calls or by a
 * call that has several clients. A call whose API takes a way of its own ties nothing together.
 */
export function findTornClients(usages: readonly Usage[], ways: Ways): Set<string> {
  const torn = new Set<string>();
  if (ways.packages.length === 0) return torn;
  const fileOf = new Map(usages.filter(({ kind }) => kind === 'client').map(({ id, file }) => [id, file]));
  const requests = usages.filter((usage) => usage.kind === 'request').filter(({ api }) => !wayOfApi(api, ways));
  // A client that cannot go holds its calls, and these their other clients.
  for (let before = -1; before < torn.size; ) {
    before = torn.size;
    for (const { file, clients } of requests) {
      const files = [file, ...clients.flatMap((id) => fileOf.get(id) ?? [])];
      const isTorn = new Set(files.map((each) => wayOfFile(each, ways))).size > 1 || clients.some((id) => torn.has(id));
      if (isTorn) for (const id of clients) torn.add(id);
    }
  }
  return torn;
}

/** Clients of OpenAI that stay since packages of different ways share them. */
export function reportTornClients(ways: Ways, context: RuleContext): Proposed<FindingProposal>[] {
  const torn = findTornClients(context.usages, ways);
  const clients = context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((client) => torn.has(client.id) && ['openai', 'retired'].includes(context.hostOf(client).kind));
  return clients.map((client) => {
    const callers = context.usages.filter((usage) => usage.kind === 'request' && usage.clients.includes(client.id));
    const names = new Set([client, ...callers].map(({ file }) => wayOfFile(file, ways).provider.name));
    return {
      kind: 'finding',
      rule: 'package-targets',
      severity: 'action',
      usages: [client, ...callers],
      title: t`stays at OpenAI: packages that move to different providers share this client (${listed([...names])})`,
      todo: t`Give each package a client of its own, or the same provider in the configuration.`,
    };
  });
}
