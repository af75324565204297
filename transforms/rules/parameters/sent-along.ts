import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { concernsQuirk } from '../../../src/plan/quirk-concerns.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import { typeDoubts } from './own-type.js';
import { explainSpread, fieldsText, insertFields, isPlainChat, missingFields } from './vendor-fields.js';

/** What the provider has to be sent along so that a call does what it did. */
export function sendAlong(request: ModelRequest, context: RuleContext): Proposal[] {
  if (!isPlainChat(request, context)) return [];
  return factsFor(request, context)
    .sends.filter((sent) => concernsQuirk(sent, request))
    .flatMap((sent) => send(sent, request, context));
}

function send(sent: ProviderData['sends'][number], request: ModelRequest, context: RuleContext): Proposal[] {
  const fields = missingFields(sent.fields, request);
  if (Object.keys(fields).length === 0) return [];
  const text = fieldsText(fields, sniffStyle(context.source(request.file)));
  const common = { usages: [request], sources: [sourceOf(sent)] };
  const edits = insertFields(fields, request, context);
  if (!edits) {
    const title = t`${context.provider.name} has to be sent ${text}`;
    return [
      { ...common, kind: 'finding', severity: 'action', holds: true, title, todo: t`Send it along. ${sent.why}` },
    ];
  }
  const doubts = [...requestDoubts(request, context), ...typeDoubts(request, context)];
  const claim = t`${sent.why} It is a field of ${context.provider.name}'s own`;
  return [
    {
      ...common,
      kind: 'change',
      tier: 'review',
      edits,
      title: text,
      why: joinSentences([explainFact(claim, sent), ...explainSpread(request), ...doubts]),
    },
  ];
}
