import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { lineEnd, nextLine } from '../../../src/plan/edits/text-lines.js';
import { isTestFile } from '../../../src/plan/left-alone.js';
import { envNames } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { envOfClient } from '../env-name/names.js';
import { type Client, isAzure } from './client.js';
import { isGone } from './gone.js';
import { remove } from './orphans.js';

type Variable = UsageOf<'env-read' | 'env-entry'>;

/** Variables that say where a resource of Azure is, which API version it speaks, and what its deployments are called. */
const OF_AZURE =
  /AZURE_?OPEN_?AI\w*_(?:ENDPOINT|BASE|BASE_PATH|BASE_URL|URL|HOST|RESOURCE|RESOURCE_NAME|SERVICE|INSTANCE\w*|API_VERSION|VERSION)$|OPEN_?AI\w*_(?:API_VERSION|INSTANCE_NAME|DEPLOYMENT\w*)$/;

const OF_DEPLOYMENT = /DEPLOYMENT/;

/** True for a variable of Azure's that has no counterpart, once no client of Azure is left. */
export function isLeftover({ name }: Variable, context: RuleContext): boolean {
  if (!OF_AZURE.test(name)) return false;
  const clients = context.usages.filter((usage) => usage.kind === 'client').filter(speaksToAzure);
  const isLeft = (client: UsageOf<'client'>): boolean => !(context.leaves(client) && context.moves(client));
  return clients.length > 0 && !clients.some(isLeft) && !isUsed(name, context);
}

/** What is left of such a variable: its line in a sample file goes, other lines and reads are told. */
export function clearLeftover(usage: Variable, context: RuleContext): Proposal[] {
  if (!isLeftover(usage, context)) return [];
  return usage.kind === 'env-entry' ? clearEntry(usage, context) : reportRead(usage, context);
}

/** Also the classes of other packages, such as `AzureChatOpenAI`. */
function speaksToAzure({ route, className }: UsageOf<'client'>): boolean {
  return route === 'azure' || /azure/i.test(className);
}

function isUsed(name: string, { usages }: RuleContext): boolean {
  return usages.some((usage) => {
    if (usage.kind === 'client') return envOfClient(usage).some((env) => env.name === name);
    const models =
      usage.kind === 'request' ? (usage.parameters?.properties ?? []).filter((each) => each.name === 'model') : [];
    return models.some(({ value }) => envNames(value).some((env) => env.name === name));
  });
}

function clearEntry(entry: UsageOf<'env-entry'>, context: RuleContext): Proposal[] {
  const reader = context.usages
    .filter((usage) => usage.kind === 'env-read')
    .find((read) => read.name === entry.name && !isGone(read, context));
  if (reader) return [];
  if (!entry.sample) {
    const title = t`${entry.name} is no longer read: its line can go`;
    return [{ kind: 'finding', severity: 'info', usages: [entry], title }];
  }
  const source = context.source(entry.file);
  const [start, end] = entry.lineSpan;
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: [entry],
      after: movedClients(context),
      edits: [
        remove({
          file: entry.file,
          span: [start, lineEnd(source, end) === source.length ? end : nextLine(source, end)],
        }),
      ],
      title: t`remove ${entry.name}`,
      why: t`No client of Azure is left that reads it; see that nothing outside of this repository does.`,
    },
  ];
}

function reportRead(read: UsageOf<'env-read'>, context: RuleContext): Proposal[] {
  if (isGone(read, context) || isTestFile(read.file)) return [];
  const todo = OF_DEPLOYMENT.test(read.name)
    ? t`Where it still goes to a call as its model, set it to one of ${context.provider.name}. Else remove what is made of it, and above all a check that it is set.`
    : t`Remove what is made of it, and above all a check that it is set.`;
  const title = t`${read.name} is still read here, though no client of Azure is left`;
  return [{ kind: 'finding', severity: 'action', usages: [read], title, todo }];
}

const movedClients = ({ usages }: RuleContext): Client[] =>
  usages.filter((usage) => usage.kind === 'client').filter(isAzure);
