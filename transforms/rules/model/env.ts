import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { reachesOpenAI, requestDoubts } from '../../../src/plan/request-doubts.js';
import type { EnvLeaf } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { scopeOf } from '../configuration/scope.js';
import { choiceDoubts, choose, explain, isForeign, sourcesOf } from './choice.js';
import { isProse } from './prose.js';
import { sharersOf } from './sharers.js';

/** A model id from the environment: the env files get the new id, everywhere else somebody has to set it. */
export function moveVariable(
  leaf: EnvLeaf,
  hasFallback: boolean,
  request: ModelRequest,
  context: RuleContext,
): Proposal[] {
  const { moving } = sharersOf((each) => each.kind === 'env' && each.name === leaf.name, request, context);
  const entries = context.usages
    .filter((usage) => usage.kind === 'env-entry')
    .filter((entry) => entry.name === leaf.name && entry.text !== undefined);
  const settings = context.usages
    .filter((usage) => usage.kind === 'config')
    .filter((usage) => usage.role === 'env-value' && usage.name === leaf.name && usage.text !== undefined);
  const changes = [
    ...entries.flatMap((entry) => moveEntry(entry, entry.text ?? '', moving, request, context)),
    ...settings.flatMap((setting) => moveSetting(setting, setting.text ?? '', moving, context)),
  ];
  const isSet = entries.length + settings.length > 0 || hasFallback;
  if (!reachesOpenAI(request, context)) return changes;
  return [...changes, reportVariable(leaf, isSet, moving, context)];
}

function moveEntry(
  entry: UsageOf<'env-entry'>,
  from: string,
  requests: readonly ModelRequest[],
  request: ModelRequest,
  context: RuleContext,
): Proposal[] {
  const choice = choose(from, requests, context);
  if (choice.id === null || choice.id === from || isForeign(from, context)) return [];
  const place = { file: entry.file, span: entry.valueSpan };
  const doubts = [...requestDoubts(request, context), ...choiceDoubts(choice, context)];
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 || request.api !== 'chat' ? 'review' : 'auto',
      usages: [...requests, entry],
      edits: [replaceText(place, context.source(entry.file), choice.id)],
      title: `${entry.name}: ${from} -> ${choice.id}`,
      why: joinSentences([explain(choice, request.api), ...doubts]),
      sources: sourcesOf(choice),
    },
  ];
}

/** The same in a deployment, a pipeline or documentation: where that is for others, nothing changes. */
function moveSetting(
  setting: UsageOf<'config'>,
  from: string,
  requests: readonly ModelRequest[],
  context: RuleContext,
): Proposal[] {
  const choice = choose(from, requests, context);
  const movers = requests.flatMap((request) => context.clientsOf(request)).filter((client) => context.moves(client));
  const scope = scopeOf(setting, { movers, stayers: [], moved: [] }, context);
  if (isProse(setting, context) || !scope || choice.id === null || choice.id === from || isForeign(from, context))
    return [];
  const doubts = [
    ...scope.doubts,
    ...requests.flatMap((request) => requestDoubts(request, context)),
    ...choiceDoubts(choice, context),
  ];
  const api = requests.find((request) => request.api !== 'chat')?.api ?? 'chat';
  const isSure = doubts.length === 0 && api === 'chat';
  return [
    {
      kind: 'change',
      tier: isSure ? 'auto' : 'review',
      usages: isSure ? [...requests, setting] : [setting],
      after: scope.movers,
      edits: [replaceText({ file: setting.file, span: setting.span }, context.source(setting.file), choice.id)],
      title: t`${setting.name ?? ''}: ${from} -> ${choice.id} in ${setting.file}`,
      why: joinSentences([explain(choice, api), ...doubts]),
      sources: sourcesOf(choice),
    },
  ];
}

function reportVariable(
  leaf: EnvLeaf,
  isSet: boolean,
  requests: readonly ModelRequest[],
  context: RuleContext,
): FindingProposal {
  const { id } = choose(undefined, requests, context);
  const todo = t`Set ${leaf.name} to a model of ${context.provider.name}${id === null ? '' : t`, such as ${id}`}, wherever the program runs.`;
  const title = isSet
    ? t`the model can be set by ${leaf.name}: other places than the env files here may still name OpenAI's`
    : t`the model is set by ${leaf.name}, which no env file here sets`;
  const common = { kind: 'finding', usages: requests, title, todo } as const;
  return isSet ? { ...common, severity: 'info' } : { ...common, severity: 'action', holds: true };
}
