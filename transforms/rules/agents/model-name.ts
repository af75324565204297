import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import { choose, explain, sourcesOf } from '../model/choice.js';

/** An agent without a model takes the SDK's default, which is one of OpenAI. */
export function namesAgentModel(request: TextRequest, context: RuleContext): Proposal[] {
  const { parameters, method } = request;
  if (method !== 'Agent' || !parameters?.literal || parameters.unseen.length > 0) return [];
  if (parameters.properties.some(({ name }) => name === 'model')) return [];
  const choice = choose(undefined, [request], context);
  if (choice.id === null) return [];
  const { literal } = parameters;
  const source = context.source(literal.place.file);
  const doubts = requestDoubts(request, context);
  return [
    {
      kind: 'change',
      tier: doubts.length > 0 ? 'review' : 'auto',
      usages: [request],
      edits: insertProperties(literal, source, [`model: ${quoted(choice.id, sniffStyle(source))}`], literal.members[0]),
      title: t`model ${choice.id} instead of the SDK's default`,
      why: joinSentences([explain(choice, request.api), ...doubts]),
      sources: sourcesOf(choice),
    },
  ];
}
