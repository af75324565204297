import type { FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import { reachesOpenAI, requestDoubts } from '../../../src/plan/request-doubts.js';
import type { EnvLeaf } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { choose, explain, isForeign, sourcesOf } from './choice.js';
import { sharersOf } from './sharers.js';

/** A model id from the environment: the env files get the new id, everywhere else somebody has to set it. */
export function moveVariable(
  leaf: EnvLeaf,
  hasFallback: boolean,
  request: TextRequest,
  context: RuleContext,
): Proposal[] {
  const { moving } = sharersOf((each) => each.kind === 'env' && each.name === leaf.name, request, context);
  const entries = context.usages
    .filter((usage) => usage.kind === 'env-entry')
    .filter((entry) => entry.name === leaf.name && entry.text !== undefined);
  const changes = entries.flatMap((entry) => moveEntry(entry, entry.text ?? '', moving, request, context));
  const isSet = entries.length > 0 || hasFallback;
  if (!reachesOpenAI(request, context)) return changes;
  return [...changes, reportVariable(leaf, isSet, moving, context)];
}

function moveEntry(
  entry: UsageOf<'env-entry'>,
  from: string,
  requests: readonly TextRequest[],
  request: TextRequest,
  context: RuleContext,
): Proposal[] {
  const choice = choose(from, requests, context);
  if (choice.id === null || choice.id === from || isForeign(from, context)) return [];
  const place = { file: entry.file, span: entry.valueSpan };
  const doubts = requestDoubts(request, context);
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 || request.api === 'embeddings' ? 'review' : 'auto',
      usages: [...requests, entry],
      edits: [replaceText(place, context.source(entry.file), choice.id)],
      title: `${entry.name}: ${from} -> ${choice.id}`,
      why: [explain(choice, request.api), ...doubts].join(' '),
      sources: sourcesOf(choice),
    },
  ];
}

function reportVariable(
  leaf: EnvLeaf,
  isSet: boolean,
  requests: readonly TextRequest[],
  context: RuleContext,
): FindingProposal {
  const { id } = choose(undefined, requests, context);
  const todo = `Set ${leaf.name} to a model of ${context.provider.name}${id === null ? '' : `, such as ${id}`}, wherever the program runs.`;
  const title = isSet
    ? `the model can be set by ${leaf.name}: other places than the env files here may still name OpenAI's`
    : `the model is set by ${leaf.name}, which no env file here sets`;
  const common = { kind: 'finding', usages: requests, title, todo } as const;
  return isSet ? { ...common, severity: 'info' } : { ...common, severity: 'action', holds: true };
}
