import { joinSentences, listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { ObjectLiteral, ObjectShape, Span, UsageOf } from '../../../src/scan/usage.js';
import { isNative } from '../native-sdk/native-client.js';

/**
 * From 4.91 on the SDK asks for base64 when nothing is said. A server that answers with numbers all the same gives
 * empty or garbled vectors without an error.
 */
export const embeddingFormat: Rule<'request'> = {
  id: 'embedding-format',
  get summary() {
    return t`Ask for embeddings as numbers, since the SDK's own base64 is not understood everywhere`;
  },
  handles: ['request'],
  propose(request, context) {
    const { parameters } = request;
    const isSilent = !parameters?.properties.some(({ name }) => name === 'encoding_format');
    if (request.api !== 'embeddings' || request.route !== 'openai' || !isSilent) return [];
    if (!context.moves(request) || context.provider.apis.embeddings?.shape !== 'openai') return [];
    if (isNative(request, context)) return [];
    const literal = parameters?.literal;
    return [literal ? askForFloats(request, parameters, literal, context) : reportByHand(request)];
  },
};

const SOURCE = { url: 'https://github.com/openai/openai-node/blob/master/CHANGELOG.md', date: '2026-11-23' };

function askForFloats(
  request: UsageOf<'request'>,
  parameters: ObjectShape,
  literal: ObjectLiteral,
  context: RuleContext,
): Proposal {
  const doubts = requestDoubts(request, context);
  if (parameters.unseen.length > 0) doubts.push(t`It may be set already by ${listed(parameters.unseen)}.`);
  return {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: [request],
    edits: writeFormat(parameters, literal, context),
    title: "encoding_format: 'float'",
    why: joinSentences([
      t`The SDK asks for base64 when nothing is said; then a server that sends numbers gives garbled vectors.`,
      ...doubts,
    ]),
    sources: [SOURCE],
  };
}

/** `encoding_format: 'float'` among the parameters of a call. */
export function writeFormat(
  parameters: ObjectShape,
  literal: ObjectLiteral,
  { source }: Pick<RuleContext, 'source'>,
): Edit[] {
  const text = source(literal.place.file);
  const property = `encoding_format: ${quoted('float', sniffStyle(text))}`;
  return insertProperties(literal, text, [property], modelOf(parameters, literal));
}

/** Behind the model, if that is written in the same literal. */
function modelOf({ properties }: ObjectShape, literal: ObjectLiteral): Span | undefined {
  const model = properties.find(({ name }) => name === 'model');
  return literal.members.find(([start]) => model?.place.file === literal.place.file && start === model.place.span[0]);
}

function reportByHand(request: UsageOf<'request'>): Proposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    title: t`the parameters of this embeddings call are out of sight`,
    todo: t`Make sure that encoding_format: 'float' is among them.`,
    sources: [SOURCE],
  };
}
