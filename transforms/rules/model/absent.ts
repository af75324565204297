import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { choose, explain, sourcesOf } from './choice.js';
import { reportAbsent } from './unseen.js';

/** OpenAI chooses a model for a picture by itself; elsewhere the call has to name one. */
export function writeModel(request: ModelRequest, context: RuleContext): Proposal {
  const { literal, unseen = [] } = request.parameters ?? {};
  const choice = choose(undefined, [request], context);
  if (request.api !== 'images' || !literal || unseen.length > 0 || choice.id === null) {
    return reportAbsent(request, context);
  }
  const source = context.source(literal.place.file);
  return {
    kind: 'change',
    tier: 'review',
    usages: [request],
    edits: insertProperties(literal, source, [`model: ${quoted(choice.id, sniffStyle(source))}`]),
    title: `model: '${choice.id}'`,
    why: t`The call leaves the model to OpenAI. ${explain(choice, request.api)}`,
    sources: sourcesOf(choice),
  };
}
