import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { replaceName } from './imports.js';

const BY_RESPONSES = new Set(['OpenAIResponsesModel', 'OpenAIResponsesWSModel']);

/** A model object that speaks to the Responses API becomes one that speaks chat completions: both take a client and a model. */
export function changeModelClass(request: UsageOf<'request'>, context: RuleContext): Proposal[] {
  if (!BY_RESPONSES.has(request.method)) return [];
  const edits = replaceName(request.file, request.method, 'OpenAIChatCompletionsModel', context);
  const title = `${request.method} -> OpenAIChatCompletionsModel`;
  if (edits.length === 0) {
    const todo = t`Make it an OpenAIChatCompletionsModel, which takes the same arguments.`;
    return [{ kind: 'finding', severity: 'action', holds: true, usages: [request], title, todo }];
  }
  const doubts = requestDoubts(request, context);
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 ? 'review' : 'auto',
      usages: [request],
      edits,
      title,
      why: joinSentences([t`${context.provider.name} is asked by chat completions.`, ...doubts]),
    },
  ];
}
